using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>What stands above the header of a template that is made out to somebody.</summary>
/// <param name="Title">names the period and the list</param>
/// <param name="Unit">says whose list it is</param>
internal sealed record TemplateHeading(string? Title, string? Unit)
{
    public static readonly TemplateHeading None = new(null, null);

    public IReadOnlyList<string> Lines { get; } = [.. new[] { Title, Unit }.OfType<string>()];

    public static TemplateHeading Of(Sheet sheet, SheetContext live, string? unit, string? period)
        => new(Period.TryParse(period ?? "", out var meant) ? meant.Label.Chinese + sheet.Title : null, unit is null ? null : "填报单位：" + NameOf(sheet, live, unit));

    private static string NameOf(Sheet sheet, SheetContext live, string unit)
    {
        var names = live.Names(sheet.Columns.First(column => column.Heading == HeadingPart.Unit).NamesType!);
        return names.Find(unit, live.Today).Id is { } id ? names.NameOf(id) : unit;
    }
}
