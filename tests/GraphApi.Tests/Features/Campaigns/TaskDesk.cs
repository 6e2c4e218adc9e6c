using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Items;
using GraphApi.Platform.Words;
using GraphApi.Tests.Features.Units;

namespace GraphApi.Tests.Features.Campaigns;

/// <summary>A list of the third quarter in a small city, a clerk who fills it in and a reviewer, for rules that need no database.</summary>
internal sealed class TaskDesk
{
    public static readonly Period Quarter = new(2026, PeriodKind.Quarter, 3);
    public static readonly DateOnly Due = new(2026, 9, 30);

    public TaskDesk() => List = TaskList.Create(new(City.Id("市应急管理局"), Quarter, null), null, new(2026, 7, 1), City.Units, PlanDirectory.None);

    public SmallCity City { get; } = SmallCity.Usual();

    public TaskList List { get; }

    public static TaskActor Clerk(DateOnly on) => new("市应急局填报员", on);

    public static TaskActor Reviewer(DateOnly on) => new("市安办", on);

    public CampaignTask Add(DateOnly? due = null, DueKind kind = DueKind.Date, string lead = "市应急管理局", DateOnly? openedOn = null)
        => CampaignTask.Create(List, 1, Fields(kind == DueKind.Continuous ? null : due ?? Due, kind, lead), openedOn ?? new(2026, 7, 1), City.Units, ItemDirectory.Empty);

    public TaskFields Fields(DateOnly? due, DueKind kind = DueKind.Date, string lead = "市应急管理局") => new()
    {
        Content = "开展危险化学品企业安全风险评估诊断",
        LeadUnitId = City.Id(lead),
        Due = new(due?.ToString("yyyy-MM-dd", null) ?? "长期坚持", due, kind, due is null ? DueRule.Continuous : DueRule.WrittenDay),
    };

    public static TaskReport Report(CampaignTask task, string progress, DateOnly on, ClosedPeriods? closed = null, Period? period = null)
        => task.Report(period ?? Quarter, new(progress, null, null), Clerk(on), closed ?? ClosedPeriods.None);
}
