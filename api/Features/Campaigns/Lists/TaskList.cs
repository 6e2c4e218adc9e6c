using System.Linq.Expressions;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Lists;

/// <summary>任务清单 · what one unit sends for one period and one plan, or none: the list its tasks stand in</summary>
public sealed class TaskList : Entity, IReadable<TaskList>, IBelongsToUnit
{
    /// <summary>读者 · the unit whose list it is, and who may read a task in it: its head stands with each</summary>
    public static Expression<Func<TaskList, Scope, bool>> Readers => (list, scope) => scope.Covers(list.UnitId) || scope.ReadsSome<CampaignTask>(task => task.ListId == list.Id);

    internal const int LongestTitle = 200;

    private TaskList() { }

    /// <summary>填报单位 · the unit whose list it is</summary>
    public int UnitId { get; private set; }

    int? IBelongsToUnit.OwnerUnitId => UnitId;

    /// <summary>期次 · the period it is for</summary>
    public Period Period { get; private set; }

    /// <summary>行动方案 · the plan its tasks belong to; none for a list of its own</summary>
    public int? PlanId { get; private set; }

    /// <summary>标题 · its title, as the unit wrote it</summary>
    public string Title { get; private set; } = "";

    /// <summary>填报日期 · the day on which it was last filled in</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>收到日期 · the day on which it first came in, by the clock of this system</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>填报期次 · the periods its tasks are reported for: its own, or every quarter in it</summary>
    [GraphQLIgnore]
    public IReadOnlyList<Period> ReportPeriods => ReportPeriodsOf(Period);

    /// <param name="key">whose it is, for when and for which plan</param>
    /// <param name="title">its title; if none is given, one is made</param>
    /// <param name="filedOn">the day on which it was filled in</param>
    /// <param name="units">all units</param>
    /// <param name="plans">all plans</param>
    /// <param name="receivedOn">the day on which it came in, where that is another</param>
    /// <exception cref="UserErrorException">what may not be said of it, all at once as <see cref="UserErrorsException"/></exception>
    public static TaskList Create(TaskListKey key, string? title, DateOnly filedOn, UnitDirectory units, PlanDirectory plans, DateOnly? receivedOn = null)
    {
        var unit = units.TryFind(key.UnitId);
        UserErrorsException.ThrowIfAny(Refusals(key, unit, title, plans));
        return new() { UnitId = key.UnitId, Period = key.Period, PlanId = key.PlanId, Title = GivenText.OrNull(title) ?? TitleOf(unit!, key, plans), FiledOn = filedOn, ReceivedOn = receivedOn ?? filedOn };
    }

    /// <summary>Another filing of the same list; a title that differs is another list, which there cannot be.</summary>
    /// <exception cref="TaskListTitleException">the titles differ</exception>
    public void FileAgain(string? title, DateOnly filedOn, UnitDirectory units)
    {
        if (GivenText.OrNull(title) is { } other && NameForm.Key(other) != NameForm.Key(Title)) throw new TaskListTitleException(this, units.Find(UnitId), other);
        if (filedOn > FiledOn) FiledOn = filedOn;
    }

    public void Retitle(string title)
    {
        UserErrorsException.ThrowIfAny(TitleRefusals(title.Trim(), isRequired: true));
        Title = title.Trim();
    }

    /// <summary>The period that a filing on a day reports for: the list's own, or the quarter of it the day lies in.</summary>
    public Period ReportPeriodOn(DateOnly day)
    {
        var periods = ReportPeriods;
        return periods.FirstOrDefault(period => day <= period.LastDay, periods[^1]);
    }

    internal static IReadOnlyList<Period> ReportPeriodsOf(Period period)
        => period.Kind is PeriodKind.Quarter or PeriodKind.Month ? [period] : [.. Enumerable.Range(1, 4).Select(number => new Period(period.Year, PeriodKind.Quarter, number)).Where(period.Contains)];

    /// <summary>The periods of lists that are reported for a period: its own, and the half-year and year around a quarter.</summary>
    internal static IReadOnlyList<Period> ReportedIn(Period period)
    {
        var year = new Period(period.Year, PeriodKind.Year, 1);
        Period[] longer = [year, .. Enumerable.Range(1, 2).Select(half => new Period(period.Year, PeriodKind.HalfYear, half))];
        return [.. longer.Append(period).Distinct().Where(list => ReportPeriodsOf(list).Contains(period))];
    }

    private static string TitleOf(Unit unit, TaskListKey key, PlanDirectory plans)
        => $"{unit.Name}{key.Period.Label.Chinese}{(plans.TryFind(key.PlanId) is { } plan ? $"“{plan.Name}”" : "安全生产")}任务清单";

    private static IEnumerable<UserErrorException> Refusals(TaskListKey key, Unit? unit, string? title, PlanDirectory plans)
    {
        if (unit is null) yield return new NotFoundException(typeof(Unit), "unitId");
        else if (unit.ValidTo < key.Period.FirstDay) yield return new TaskUnitEndedException("unitId", unit);
        if (key.PlanId is not null && plans.TryFind(key.PlanId) is null) yield return new NotFoundException(typeof(CampaignPlan), "planId");
        foreach (var refusal in TitleRefusals(GivenText.OrNull(title) ?? "", isRequired: false)) yield return refusal;
    }

    private static IEnumerable<UserErrorException> TitleRefusals(string title, bool isRequired)
    {
        Text label = new("标题", "The title");
        if (isRequired && title.Length == 0) yield return new RequiredException("title", label);
        if (title.Length > LongestTitle) yield return new TooLongException("title", label, LongestTitle, title.Length);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskList>
    {
        public void Configure(EntityTypeBuilder<TaskList> list)
        {
            list.Ignore(l => l.ReportPeriods);
            list.Property(l => l.Title).HasMaxLength(LongestTitle);
            list.HasOne<Unit>().WithMany().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Restrict);
            list.HasOne<CampaignPlan>().WithMany().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Restrict);
            list.HasIndex(l => new { l.UnitId, l.Period, l.PlanId }).IsUnique();
            // To a unique index no two nulls are equal.
            list.HasIndex(l => new { l.UnitId, l.Period }).IsUnique().HasFilter("\"PlanId\" IS NULL");
            list.HasIndex(l => l.Period);
        }
    }
}

/// <summary>What tells one list from another.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct TaskListKey(int UnitId, Period Period, int? PlanId);

internal static class TaskListTable
{
    extension(CityDb db) { public DbSet<TaskList> TaskLists => db.Set<TaskList>(); }
}
