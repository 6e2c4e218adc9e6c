namespace GraphApi.Features.DemoCity;

/// <summary>The days on which something can have been done to a task: none before it was known, none to come.</summary>
internal sealed record DemoDays(DateOnly OpenedOn, DateOnly Today)
{
    public DateOnly Near(DateOnly day) => day < OpenedOn ? OpenedOn : day > Today ? Today : day;
}
