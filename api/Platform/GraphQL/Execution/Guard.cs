using System.Reflection;
using GraphApi.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Who may use a field, by the attributes of its method and of the class around it; each of them must let the caller pass.</summary>
internal sealed class Guard
{
    private readonly IReadOnlyList<AuthorizeAttribute> _demands;

    private Guard(IReadOnlyList<AuthorizeAttribute> demands) => _demands = demands;

    public bool IsNeeded => _demands.Count > 0;

    /// <summary>The roles that get through all demands.</summary>
    public IReadOnlyList<Role> Roles => [.. _demands.Where(demand => demand.Roles.Length > 0).Select(demand => demand.Roles.AsEnumerable()).DefaultIfEmpty([]).Aggregate((all, some) => all.Intersect(some))];

    public static Guard Of(MethodInfo method)
        => new([.. method.DeclaringType!.GetCustomAttributes<AuthorizeAttribute>(), .. method.GetCustomAttributes<AuthorizeAttribute>()]);

    /// <exception cref="NotAllowedException">the caller acts in none of the roles</exception>
    public void Check(IServiceProvider services)
    {
        if (!IsNeeded) return;

        var caller = services.GetRequiredService<ICaller>();
        if (_demands.Any(demand => demand.Roles.Length > 0 && !demand.Roles.Any(caller.Is))) throw new NotAllowedException();
    }
}
