namespace GraphApi.Features.Units;

/// <summary>已撤销的单位 · the units whose last day lies before a day: the argument of rules about units that other objects only name by number</summary>
/// <param name="On">the day</param>
/// <param name="Ids">the units</param>
public sealed record EndedUnits(DateOnly On, IReadOnlyList<int> Ids);
