namespace GraphApi.Platform.Access;

/// <summary>内置调用者 · the safety office of the city, until accounts exist</summary>
internal sealed class BuiltInCaller : ICaller
{
    public string Name => "市安办";

    public int? UserId => null;

    public string? Credential => null;

    public bool IsSignedIn => true;

    public bool HasGrant => true;

    public bool Is(Role role) => role == Role.SafetyOffice;

    public Scope ScopeIn(IReadOnlyCollection<Role> acting) => Scope.Everything(Name);
}

/// <summary>Whoever sent something is the safety office, until accounts exist.</summary>
internal sealed class BuiltInCallers : ICallers
{
    public ICaller Named(string userName) => new BuiltInCaller();
}
