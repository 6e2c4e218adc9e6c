namespace GraphApi.Platform.Excel.Parsing;

/// <summary>What a column makes of a cell: a value, nothing, or what is wrong with it; a doubt may come with a value.</summary>
internal readonly record struct CellReading(object? Value, Finding? Error = null, Finding? Doubt = null)
{
    public static readonly CellReading Blank;

    public static CellReading Wrong(Finding finding) => new(null, finding);
}
