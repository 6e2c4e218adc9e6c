using GraphApi.Platform.Access;

namespace GraphApi.Tests.Platform.Access;

/// <summary>Who gets through to what, said once more beside the code. What has no row here fails the build, and so does a row of something that is gone.</summary>
internal static class AccessMatrix
{
    private static readonly Role[] Everyone = Enum.GetValues<Role>();
    private static readonly Role[] Office = [Role.SafetyOffice];
    private static readonly Role[] Filers = [Role.SafetyOffice, Role.UnitHead, Role.Clerk];
    private static readonly Role[] FilersAndAssistants = [.. Filers, Role.Assistant];
    private static readonly Role[] Reviewers = [Role.SafetyOffice, Role.UnitHead];

    public static readonly IReadOnlyDictionary<string, Role[]> Queries = Rows(
        (Everyone, ["node", "nodes", "sheets", "units", "unitByCode", "supervisionItems", "calendarDays", "campaigns", "plans", "periodClosings"]),
        (Everyone, ["tasks", "taskLists", "taskReports", "dueExtensions", "importJobs"]));

    public static readonly IReadOnlyDictionary<string, Role[]> Mutations = Rows(
        (Office, ["createUnit", "changeUnit", "moveUnit", "endUnit", "createSupervisionItem", "changeSupervisionItem", "assignSupervisionItem", "repealSupervisionItem"]),
        (Office, ["nameCalendarDay", "changeCalendarDay", "createCampaign", "changeCampaign", "createCampaignPlan", "changeCampaignPlan"]),
        (Office, ["decideTaskExtension", "closeReportPeriod", "reopenReportPeriod", "suspendTask", "resumeTask", "cancelTask"]),
        (Filers, ["createTaskList", "retitleTaskList", "createTask", "changeTask", "advanceTask", "submitTask", "reportTask", "askTaskExtension"]),
        (Reviewers, ["approveTask", "returnTask", "acceptTaskReport", "returnTaskReport"]),
        (FilersAndAssistants, ["uploadImport", "applyImport", "rejectImport"]));

    public static readonly IReadOnlyDictionary<string, Role[]> Routes = Rows(
        (Everyone, ["GET /templates/{sheet}.xlsx", "GET /exports/{sheet}.xlsx", "GET /exports/{sheet}.csv"]),
        (Everyone, ["POST /imports/batch", "GET /imports/{id}", "GET /imports/{id}/original", "GET /imports/{id}/annotated", "POST /imports/{id}/apply", "POST /imports/{id}/reject"]),
        (Filers, ["POST /imports/{sheet}"]));

    /// <summary>What anybody may ask: whether the server lives, the page on which one signs in with its words, and the endpoint, whose fields ask themselves.</summary>
    public static readonly IReadOnlyList<string> Open =
    [
        "/", "/console/words.{language:regex(^(zh|en)$)}.json", "/health/live", "/health/ready",
        "/graphql", "/graphql/schema.graphql", "/graphql/ui", "/graphql/ui/start.js",
    ];

    private static Dictionary<string, Role[]> Rows(params (Role[] Roles, string[] Names)[] groups)
        => groups.SelectMany(group => group.Names.Select(name => (name, group.Roles))).ToDictionary(row => row.name, row => row.Roles, StringComparer.Ordinal);
}
