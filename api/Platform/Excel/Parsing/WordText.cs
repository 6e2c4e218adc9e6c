namespace GraphApi.Platform.Excel.Parsing;

/// <summary>One of a fixed set, by any of the words that mean it.</summary>
internal static class WordText
{
    public static CellReading Read(Column column, Cell cell)
    {
        if (column.ValueType == typeof(bool) && cell.Kind == CellKind.Boolean) return new(cell.Text == "TRUE");

        var text = Form(cell.Text);
        var found = column.Words.FirstOrDefault(word => word.Words.Any(one => Form(one) == text));
        if (found is not null) return new(found.Value);

        return CellParser.IsPlaceholder(cell.Text) ? CellReading.Blank : CellReading.Wrong(CellFindings.UnknownWord(cell.Text, [.. column.Words.Select(word => word.Words[0])]));
    }

    private static string Form(string text) => HeaderText.Compact(text).ToUpperInvariant();
}
