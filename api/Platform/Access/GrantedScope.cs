namespace GraphApi.Platform.Access;

/// <summary>授权 · one role for one unit, alone or with all below it; what the grants of an account come to on a day</summary>
/// <param name="Role">the role</param>
/// <param name="UnitId">the unit; none for the roles that have none</param>
/// <param name="WithAllBelow">also for all units below it</param>
public readonly record struct Granted(Role Role, int? UnitId, bool WithAllBelow)
{
    /// <summary>行政管理角色 · the three administrators, who see nothing of what the city does</summary>
    public bool IsOfAdministrator => Role is Role.SystemAdmin or Role.SecurityAdmin or Role.Auditor;
}

/// <summary>From grants to the scope they give.</summary>
internal static class GrantedScope
{
    public static Scope Of(string userName, IReadOnlyCollection<Granted> grants, IReadOnlyCollection<Role> acting, IUnitTree units)
    {
        var reading = grants.Where(grant => !grant.IsOfAdministrator).ToList();
        var changing = reading.Where(grant => acting.Contains(grant.Role)).ToList();
        return Scope.Of(userName, IsWhole(reading, units), Read(reading, units), IsWhole(changing, units), changing.SelectMany(grant => UnitsOf(grant, units)));
    }

    private static bool IsWhole(IEnumerable<Granted> grants, IUnitTree units) => grants.Any(grant => grant is { WithAllBelow: true, UnitId: { } unit } && units.IsWhole(unit));

    // What a department leads on the line it may read, not change.
    private static IEnumerable<int> Read(IEnumerable<Granted> grants, IUnitTree units)
    {
        var own = grants.SelectMany(grant => UnitsOf(grant, units)).Distinct().ToList();
        return own.Concat(own.SelectMany(units.LedOnTheLine));
    }

    private static IEnumerable<int> UnitsOf(Granted grant, IUnitTree units) => grant switch
    {
        { UnitId: null } => [],
        { UnitId: { } unit, WithAllBelow: true } => units.WithAllBelow(unit),
        { UnitId: { } unit } => [unit],
    };
}
