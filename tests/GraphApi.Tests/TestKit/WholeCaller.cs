using GraphApi.Platform.Access;

namespace GraphApi.Tests.TestKit;

/// <summary>Somebody from whom nothing is hidden, for tests that are about something else than who may see it.</summary>
public abstract class WholeCaller : ICaller
{
    public abstract string Name { get; }

    public int? UserId => null;

    public string? Credential => null;

    public bool IsSignedIn => true;

    public bool HasGrant => true;

    public virtual bool Is(Role role) => true;

    public Scope ScopeIn(IReadOnlyCollection<Role> acting) => Scope.Everything(Name);
}
