using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel;

/// <summary>Every list there is, by what addresses and commands call it.</summary>
internal sealed class SheetCatalog(IEnumerable<Sheet> sheets)
{
    private readonly Dictionary<string, Sheet> _byName = sheets.ToDictionary(sheet => sheet.Name, StringComparer.Ordinal);

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<Sheet> All => [.. _byName.Values.OrderBy(sheet => sheet.Name, StringComparer.Ordinal)];

    public Sheet? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="UnknownSheetException">there is no such list</exception>
    public Sheet Get(string name) => Find(name) ?? throw new UnknownSheetException(name, All);
}

/// <summary>没有这张表 · no list has this name; the sentence names those there are</summary>
public sealed class UnknownSheetException : UserErrorException
{
    internal UnknownSheetException(string name, IReadOnlyList<Sheet> all) : base(new(
        $"没有名为“{name}”的表。可用的表：{string.Join('、', all.Select(sheet => $"{sheet.Name}（{sheet.Title}）"))}。",
        $"There is no list called \"{name}\". There are: {string.Join(", ", all.Select(sheet => sheet.Name))}."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["sheet"] = name, ["sheets"] = all.Select(sheet => sheet.Name).ToArray() };

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Missing;
}
