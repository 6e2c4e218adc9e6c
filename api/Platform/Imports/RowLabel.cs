using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>What a row is about, for people who look for it in a preview.</summary>
internal static class RowLabel
{
    private const int Longest = 120;

    // Names before codes: the last key is what people tell things apart by when they have no code. What a whole list has in common tells nothing.
    public static string Of(Sheet sheet, ParsedRow row)
    {
        var columns = sheet.Keys.Reverse().SelectMany(key => key).Where(column => column is { NamesType: null, Heading: null }).Concat(sheet.Columns);
        var text = columns.Select(column => row.RawOf(column).ReplaceLineEndings(" ").Trim()).FirstOrDefault(raw => raw.Length > 0) ?? "";
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }
}
