namespace GraphApi.Platform.Excel.Writing;

/// <summary>How the value of a cell is shown, and with it what it is.</summary>
internal enum CellFormat
{
    General,
    /// <summary>Stays text whatever is typed: codes and phones keep their zeros.</summary>
    Text,
    /// <summary>Text that begins like a formula and stays text even after it is edited.</summary>
    Quoted,
    /// <summary>yyyy-mm-dd</summary>
    Date,
    /// <summary>yyyy-mm-dd hh:mm:ss</summary>
    Moment,
    /// <summary>All digits of a whole number, never an exponent.</summary>
    Integer,
    /// <summary>0.00%</summary>
    Percent,
}

/// <summary>What a cell looks like beside its value.</summary>
internal enum CellLook
{
    Plain,
    Header,
    /// <summary>Red: the row cannot be taken before this is changed.</summary>
    Error,
    /// <summary>Yellow: taken, but worth a look.</summary>
    Warning,
    /// <summary>Wrapped: several sentences in one cell.</summary>
    Reasons,
}

/// <summary>The style part of a workbook: every look with every format, so that a style's number follows from the two.</summary>
internal static class CellStyle
{
    private static readonly CellFormat[] Formats = Enum.GetValues<CellFormat>();
    private static readonly CellLook[] Looks = Enum.GetValues<CellLook>();

    public static int Number(CellLook look, CellFormat format) => ((int)look * Formats.Length) + (int)format;

    /// <summary>The part's XML. Fills 0 and 1 are the two Excel reserves.</summary>
    public static string Xml { get; } = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
        <fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{Fill("FFD9E2F3")}{Fill("FFFFC7CE")}{Fill("FFFFEB9C")}</fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{Edge("left")}{Edge("right")}{Edge("top")}{Edge("bottom")}<diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="{Looks.Length * Formats.Length}">{string.Concat(Looks.SelectMany(look => Formats.Select(format => Xf(look, format))))}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    private static string Fill(string color) => $"""<fill><patternFill patternType="solid"><fgColor rgb="{color}"/><bgColor indexed="64"/></patternFill></fill>""";

    private static string Edge(string side) => $"""<{side} style="thin"><color rgb="FFBFBFBF"/></{side}>""";

    private static string Xf(CellLook look, CellFormat format)
    {
        var (font, fill, border) = look switch
        {
            CellLook.Header => (1, 2, 1),
            CellLook.Error => (0, 3, 0),
            CellLook.Warning => (0, 4, 0),
            _ => (0, 0, 0),
        };
        var wraps = look is CellLook.Header or CellLook.Reasons;
        var align = wraps ? """<alignment vertical="center" wrapText="1"/>""" : """<alignment vertical="center"/>""";
        var quote = format == CellFormat.Quoted ? " quotePrefix=\"1\"" : "";
        var number = format == CellFormat.General ? "" : " applyNumberFormat=\"1\"";
        return $"""<xf numFmtId="{NumberFormat(format)}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{quote}{number} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{align}</xf>""";
    }

    private static int NumberFormat(CellFormat format) => format switch
    {
        CellFormat.Text or CellFormat.Quoted => 49,
        CellFormat.Date => 164,
        CellFormat.Moment => 165,
        CellFormat.Integer => 1,
        CellFormat.Percent => 10,
        _ => 0,
    };
}
