namespace GraphApi.Platform.Excel;

/// <summary>The two hidden columns at the end of every template, export and annotated copy, by which a row is known again before any key.</summary>
internal static class SystemColumns
{
    /// <summary>Heads the global id; a row without one is found by the sheet's key.</summary>
    public const string IdHeader = "系统编号(勿改)";

    /// <summary>Heads the version the row was written at; the database being further on is a conflict.</summary>
    public const string VersionHeader = "版本(勿改)";
}
