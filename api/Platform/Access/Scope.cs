using System.Collections.Frozen;
using System.Linq.Expressions;

namespace GraphApi.Platform.Access;

/// <summary>权限范围 · which rows exist for a caller, and which of them they may change in what they are doing</summary>
/// <remarks>Immutable. What is said of reading goes into every statement as parameters; see <see cref="ScopeFilter"/>.</remarks>
public sealed class Scope
{
    private const string Some = "some";

    /// <summary>全部 · the server itself, which neither hides anything from itself nor is refused</summary>
    public static readonly Scope Whole = Everything("");

    /// <summary>无 · nobody: sees no row but common knowledge, and changes none</summary>
    public static readonly Scope Nothing = new(Some, [], FrozenSet<int>.Empty, changesAll: false, "");

    private readonly FrozenSet<int> _changes;

    private Scope(string? limit, IReadOnlyList<int> units, FrozenSet<int> changes, bool changesAll, string userName)
        => (Limit, Units, _changes, ChangesAll, UserName) = (limit, units, changes, changesAll, userName);

    /// <summary>用户名 · who it is the scope of, for rows that belong to a person</summary>
    public string UserName { get; }

    /// <summary>Null if nothing is hidden: a statement is then written without any condition.</summary>
    internal string? Limit { get; }

    /// <summary>The units whose rows may be read.</summary>
    internal IReadOnlyList<int> Units { get; }

    /// <summary>Whether also what belongs to the whole city may be changed, such as its plans and its calendar.</summary>
    internal bool ChangesAll { get; }

    /// <summary>全部 · sees and changes everything, in a person's name</summary>
    public static Scope Everything(string userName) => new(limit: null, [], FrozenSet<int>.Empty, changesAll: true, userName);

    /// <summary>一些单位 · sees the rows of some units and changes those of some</summary>
    /// <param name="userName">whose it is</param>
    /// <param name="readsAll">whether nothing is hidden</param>
    /// <param name="reads">the units whose rows may be read</param>
    /// <param name="changesAll">whether everything may be changed</param>
    /// <param name="changes">the units whose rows may be changed</param>
    public static Scope Of(string userName, bool readsAll, IEnumerable<int> reads, bool changesAll, IEnumerable<int> changes)
        => new(readsAll ? null : Some, readsAll ? [] : [.. reads.Distinct().Order()], changes.ToFrozenSet(), changesAll, userName);

    /// <summary>可读 · whether rows of a unit may be read</summary>
    public bool Covers(int unitId) => Limit is null || Units.Contains(unitId);

    /// <summary>可读对象 · whether another object may be read, on which a row hangs</summary>
    /// <exception cref="NotSupportedException">always: only the database knows, so it is said only in <see cref="IReadable{TSelf}.Readers"/></exception>
    public bool Reads<T>(int id) where T : class => throw new NotSupportedException($"Whether {typeof(T).Name} {id} may be read only a statement can tell.");

    /// <summary>可读其中 · whether some object of another kind may be read that belongs to this one</summary>
    /// <exception cref="NotSupportedException">always, as <see cref="Reads"/></exception>
    public bool ReadsSome<T>(Expression<Func<T, bool>> ofThis) where T : class => throw new NotSupportedException($"Whether some {typeof(T).Name} may be read only a statement can tell.");

    /// <summary>可改 · whether rows of a unit, or without one of the whole city, may be changed</summary>
    public bool MayChange(int? unitId) => ChangesAll || (unitId is { } unit && _changes.Contains(unit));
}
