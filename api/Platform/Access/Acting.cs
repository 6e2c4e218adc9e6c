namespace GraphApi.Platform.Access;

/// <summary>调用者名录 · who somebody is now, for what is done on their behalf after their request</summary>
public interface ICallers
{
    /// <summary>按用户名 · nobody if the account is gone, shut or without a grant by now</summary>
    ICaller Named(string userName);
}

/// <summary>正在执行 · the caller of what runs now, and in which roles they may act in it</summary>
internal static class Acting
{
    private static readonly AsyncLocal<ICaller?> Caller = new();
    private static readonly AsyncLocal<IReadOnlyCollection<Role>?> Roles = new();

    /// <summary>The caller of what runs now; null where nobody was named.</summary>
    public static ICaller? Now => Caller.Value;

    /// <summary>The roles in which something may be changed now; none while one only reads.</summary>
    public static IReadOnlyCollection<Role> In => Roles.Value ?? [];

    /// <summary>Names the caller of what follows, until the result is disposed.</summary>
    public static IDisposable As(ICaller caller) => new Named<ICaller>(Caller, caller);

    /// <summary>Names the roles in which what follows may change something, until the result is disposed.</summary>
    public static IDisposable InRoles(IReadOnlyCollection<Role> roles) => new Named<IReadOnlyCollection<Role>>(Roles, roles);

    private sealed class Named<T> : IDisposable where T : class
    {
        private readonly AsyncLocal<T?> _place;
        private readonly T? _before;

        public Named(AsyncLocal<T?> place, T value)
        {
            (_place, _before) = (place, place.Value);
            place.Value = value;
        }

        public void Dispose() => _place.Value = _before;
    }
}
