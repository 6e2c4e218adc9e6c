namespace GraphApi.Features.Items;

/// <summary>事项类型 · what a department does in a matter</summary>
public enum ItemKind
{
    /// <summary>行政许可 · grants permits and checks those who have them</summary>
    Permit,
    /// <summary>监督检查 · supervises and inspects</summary>
    Supervise,
    /// <summary>行业指导 · guides a sector</summary>
    Guide,
    /// <summary>系统内管理 · looks after its own system</summary>
    Internal,
    /// <summary>支持保障 · supports those who supervise</summary>
    Support,
}
