using System.Globalization;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Words;

namespace GraphApi.Features.SeedLoad;

/// <summary>Throws for one task: the same number and day always give the same task.</summary>
internal sealed class SeedDice(int number, DateOnly today)
{
    private const int MostCoUnits = 4;

    private static readonly string[] Verbs = ["开展", "深化", "推进", "督促落实", "组织", "完善"];
    private static readonly string[] Matters = ["重大事故隐患排查整治", "安全生产培训教育", "有限空间作业专项检查", "动火作业审批管理", "老旧燃气管网更新改造", "应急预案修订与演练", "双重预防机制建设", "外包施工安全管理", "消防通道整治", "安全风险监测预警"];
    private static readonly string[] Places = ["重点企业", "人员密集场所", "工业园区", "建筑工地", "九小场所", "学校及周边", "交通运输企业", "乡镇街道"];
    private static readonly string[] Ways = ["建立台账，逐项销号", "每月通报进展，落实闭环管理", "聘请专家指导服务，明确整改责任人和时限", "开展联合执法检查，依法处罚一批典型案例", "召开推进会，交流经验做法"];

    // Not the step of Below: with it each task would be the one before, shifted by a throw.
    private ulong _state = ((ulong)number + 1) * 0xD1342543DE82EF95UL;

    public SeedTask Task(int id, SeedList list, int position, int[] leads, int[] items)
    {
        var opened = Earlier(list.FiledOn.AddDays(Below(6)), today);
        var lead = Chance(40) ? list.UnitId : Of(leads);
        var due = Due(list.Period, opened);
        var standing = Standing(list.Period, due, opened);
        return new(id, list, position, $"{Of(Verbs)}{Of(Places)}{Of(Matters)}", $"{Of(Ways)}；{Of(Ways)}。", items.Length > 0 && Chance(85) ? Of(items) : null, lead, CoUnits(lead, leads), due, opened, standing, Report(standing, opened));
    }

    private int[] CoUnits(int lead, int[] units)
    {
        var found = new List<int>();
        for (var left = Below(MostCoUnits + 1); left > 0; left--)
            if (Of(units) is var unit && unit != lead && !found.Contains(unit)) found.Add(unit);
        return [.. found];
    }

    private DueDate Due(Period period, DateOnly opened)
    {
        var month = period.FirstDay.AddMonths(Below(3));
        var monthEnd = month.AddMonths(1).AddDays(-1);
        return Below(100) switch
        {
            < 40 => new(string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月底前"), monthEnd, monthEnd.Month == 12 ? DueKind.YearEnd : DueKind.MonthEnd, DueRule.MonthEnd),
            < 65 => Day(month.AddDays(9 + Below(18))),
            < 80 => new(period.Label.Chinese, period.LastDay, DueKind.QuarterEnd, DueRule.QuarterEnd),
            < 92 => new("长期坚持", null, DueKind.Continuous, DueRule.Continuous),
            _ => new("立行立改", opened, DueKind.Immediate, DueRule.FilingDay),
        };
    }

    private static DueDate Day(DateOnly day) => new(string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日前"), day, DueKind.Date, DueRule.WrittenDay);

    // Most of what is long past is done; of the quarter at hand much has just begun. What goes on without end is not done before its campaign.
    private SeedStanding Standing(Period period, DueDate due, DateOnly opened)
    {
        var isPast = period.LastDay < today;
        var face = Below(100);
        if (due.Kind == DueKind.Continuous) return new(TaskState.InProgress, Below(100));

        var settled = Earlier((due.On ?? opened).AddDays(Below(60) - 40), today);
        if (settled < opened) settled = opened;
        var closed = Earlier(settled.AddDays(Below(10)), today);
        return (isPast ? face : face + 100) switch
        {
            < 72 or (>= 100 and < 115) => new(TaskState.Done, 100, settled, closed, closed, Recorder()),
            < 76 or 115 => new(TaskState.Cancelled, Below(90), closed, ClosedOn: closed, Reason: "与上级部署的任务重复，予以取消。"),
            < 81 or (> 115 and < 128) => new(TaskState.SubmittedDone, 100, settled, SubmittedBy: Recorder()),
            < 84 or (>= 128 and < 132) => new(TaskState.Returned, 100, SubmittedBy: Recorder(), Reason: "佐证材料不全，请补充整改照片。"),
            < 87 or (>= 132 and < 135) => new(TaskState.Suspended, Below(80), settled, Reason: "等待上级文件，暂缓推进。"),
            < 90 or (>= 135 and < 160) => new(TaskState.NotStarted, 0),
            _ => new(TaskState.InProgress, 5 + Below(90)),
        };
    }

    private SeedReport? Report(SeedStanding standing, DateOnly opened)
    {
        if (standing.State is TaskState.NotStarted or TaskState.Cancelled || !Chance(75)) return null;

        var reported = Earlier(opened.AddDays(10 + Below(75)), standing.ClosedOn ?? today);
        var reviewed = Chance(60) ? Earlier(reported.AddDays(Below(12)), today) : (DateOnly?)null;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"已检查{Below(200) + 1}家（次），发现问题{Below(60)}项，完成整改{standing.Progress}%。"),
            Chance(30) ? "基层执法力量不足。" : null, $"{Of(Ways)}。", reported, Recorder(), reviewed, reviewed is null ? null : "市安委办");
    }

    private string Recorder() => string.Create(CultureInfo.InvariantCulture, $"填报员{Below(400) + 1:000}");

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private bool Chance(int percent) => Below(100) < percent;

    private T Of<T>(T[] some) => some[Below(some.Length)];

    // SplitMix64: no state is shared, so a task does not depend on the ones before it.
    private int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
