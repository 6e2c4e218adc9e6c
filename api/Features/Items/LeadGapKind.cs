namespace GraphApi.Features.Items;

/// <summary>牵头缺口 · what is wrong with who leads an item that is in force</summary>
public enum LeadGapKind
{
    /// <summary>无牵头单位 · nobody leads</summary>
    NoLead,
    /// <summary>牵头单位已撤销 · a unit that leads has ended or was merged</summary>
    LeadEnded,
}
