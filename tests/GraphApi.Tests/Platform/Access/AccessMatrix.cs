using GraphApi.Platform.Access;

namespace GraphApi.Tests.Platform.Access;

/// <summary>Who gets through to what. A field or route without its row here fails the build; so does a row of something that is gone.</summary>
internal static class AccessMatrix
{
    private static readonly Role[] Everyone = Enum.GetValues<Role>();
    private static readonly Role[] Office = [Role.SafetyOffice];
    private static readonly Role[] Filers = [Role.SafetyOffice, Role.UnitHead, Role.Clerk];
    private static readonly Role[] Reviewers = [Role.SafetyOffice, Role.UnitHead];

    public static readonly IReadOnlyDictionary<string, Role[]> Queries = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        ["node"] = Everyone, ["nodes"] = Everyone, ["sheets"] = Everyone,
        ["units"] = Everyone, ["unit"] = Everyone, ["supervisionItems"] = Everyone, ["calendarDays"] = Everyone,
        ["campaigns"] = Everyone, ["plans"] = Everyone, ["periodClosings"] = Everyone,
        ["tasks"] = Everyone, ["taskLists"] = Everyone, ["taskReports"] = Everyone, ["dueExtensions"] = Everyone,
        ["importJobs"] = Everyone, ["importJob"] = Everyone,
    };

    public static readonly IReadOnlyDictionary<string, Role[]> Mutations = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
    };

    public static readonly IReadOnlyDictionary<string, Role[]> Routes = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        ["GET /templates/{sheet}.xlsx"] = Everyone, ["GET /exports/{sheet}.xlsx"] = Everyone, ["GET /exports/{sheet}.csv"] = Everyone,
        ["POST /imports/batch"] = Everyone, ["POST /imports/{sheet}"] = Filers, ["GET /imports/{id}"] = Everyone,
        ["GET /imports/{id}/original"] = Everyone, ["GET /imports/{id}/annotated"] = Everyone, ["POST /imports/{id}/apply"] = Everyone, ["POST /imports/{id}/reject"] = Everyone,
    };
}
