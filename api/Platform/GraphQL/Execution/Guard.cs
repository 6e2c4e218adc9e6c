using System.Reflection;
using GraphApi.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Who may use a field: at the root whoever was granted anything, and of them by the attributes of its method and of the class around it; each of these must let the caller pass.</summary>
internal sealed class Guard
{
    private readonly IReadOnlyList<AuthorizeAttribute> _demands;
    private readonly bool _isRoot;

    private Guard(IReadOnlyList<AuthorizeAttribute> demands, bool isRoot) => (_demands, _isRoot) = (demands, isRoot);

    /// <summary>Of a field at the root that says nothing itself.</summary>
    public static Guard OfRoot { get; } = new([], isRoot: true);

    public bool IsNeeded => _isRoot || HasDemands;

    /// <summary>Whether not everybody who was granted anything gets through.</summary>
    public bool HasDemands => _demands.Count > 0;

    /// <summary>The roles that get through all demands.</summary>
    public IReadOnlyList<Role> Roles => [.. _demands.Where(demand => demand.Roles.Length > 0).Select(demand => demand.Roles.AsEnumerable()).DefaultIfEmpty([]).Aggregate((all, some) => all.Intersect(some))];

    public static Guard Of(MethodInfo method, bool isRoot)
        => new([.. method.DeclaringType!.GetCustomAttributes<AuthorizeAttribute>(), .. method.GetCustomAttributes<AuthorizeAttribute>()], isRoot);

    /// <exception cref="NotSignedInException">it is not known who is calling</exception>
    /// <exception cref="NoGrantException">nothing was granted to the caller</exception>
    /// <exception cref="NotAllowedException">the caller acts in none of the roles</exception>
    public void Check(IServiceProvider services)
    {
        if (!IsNeeded) return;

        var caller = services.GetRequiredService<ICaller>();
        if (_isRoot) Admission.Check(caller, _demands.Any(demand => demand.EvenWithoutGrant));
        if (_demands.Any(demand => demand.Roles.Length > 0 && !demand.Roles.Any(caller.Is))) throw new NotAllowedException();
    }
}
