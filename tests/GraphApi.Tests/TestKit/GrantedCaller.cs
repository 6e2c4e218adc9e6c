using GraphApi.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.TestKit;

/// <summary>Somebody with just the grants a test gives, for tests of who may see and change what; one at a time.</summary>
public sealed class GrantedCaller(IServiceProvider services) : ICaller, ICallers
{
    public string Name { get; set; } = "nobody-yet";

    public IReadOnlyList<Granted> Grants { get; set; } = [];

    /// <summary>While a test sets its scene nothing is hidden and nothing refused.</summary>
    public bool SetsScene { get; set; } = true;

    public int? UserId => null;

    public string? Credential => null;

    public bool IsSignedIn { get; set; } = true;

    public bool HasGrant => SetsScene || Grants.Count > 0;

    public static void Add(IServiceCollection services)
        => services.AddSingleton<GrantedCaller>().AddSingleton<ICaller>(root => root.GetRequiredService<GrantedCaller>()).AddSingleton<ICallers>(root => root.GetRequiredService<GrantedCaller>());

    public bool Is(Role role) => SetsScene || Grants.Any(grant => grant.Role == role);

    // What the server does by itself it does without grants.
    public Scope ScopeIn(IReadOnlyCollection<Role> acting)
        => Acting.Now is ServerItself server ? server.ScopeIn(acting) : OwnScope(acting);

    private Scope OwnScope(IReadOnlyCollection<Role> acting)
        => SetsScene ? Scope.Everything(Name) : GrantedScope.Of(Name, Grants, acting, services.GetRequiredService<IUnitTree>());

    public ICaller Named(string userName) => this;

    /// <summary>From now on the caller has these grants and no others.</summary>
    public void Become(string name, params Granted[] grants) => (Name, Grants, SetsScene) = (name, grants, false);
}
