using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.DemoCity;

/// <summary>Moves the tasks of the invented city on, by the verbs that clerks and the safety office use, each on a day gone by.</summary>
internal sealed class DemoWork(UnitDirectory units, DateOnly today)
{
    private const string Office = "市安办";
    private const int ClosedQuarters = 2;

    private readonly DemoReports _reports = new(today, Office);

    /// <param name="tasks">all of them with their lists, in the order in which they were brought</param>
    public void Do(IEnumerable<CampaignTask> tasks)
    {
        var number = 0;
        foreach (var (listNumber, list) in tasks.GroupBy(task => task.List!).Index())
        {
            var clerk = Clerk(list.Key.UnitId);
            foreach (var task in list) Do(task, new(clerk, listNumber, number++));

            var days = list.SelectMany(task => task.Reports).Select(report => report.ReportedOn).ToList();
            if (days.Count > 0) list.Key.FileAgain(null, days.Max(), units);
        }
    }

    /// <summary>The oldest quarters take no more reports; the last one waits for those who are late.</summary>
    public IEnumerable<PeriodClosing> ClosePeriods()
    {
        var quarter = Period.Of(today, PeriodKind.Quarter).Before();
        for (var closed = 0; closed < ClosedQuarters; closed++)
        {
            quarter = quarter.Before();
            yield return PeriodClosing.Close(quarter, new(Office, quarter.LastDay.AddDays(20)), ClosedPeriods.None);
        }
    }

    private string Clerk(int unitId)
    {
        var unit = units.Find(unitId);
        return (unit.ShortName ?? unit.Name) + "填报员";
    }

    private void Do(CampaignTask task, DemoTurn turn)
    {
        var (course, days) = (DemoCourses.Of(task, turn.Number, today), new DemoDays(task.OpenedOn, today));
        if (course.AsksForTime()) AskForTime(task, course, days, turn);
        if (course != DemoCourse.Waiting) task.Advance(10 + (turn.Number * 17 % 81));

        var end = End(task, course, days, turn.Number);
        _reports.Write(task, end, turn);
        if (end is { } on) Finish(task, course, on, days, turn);
    }

    private static void AskForTime(CampaignTask task, DemoCourse course, DemoDays days, DemoTurn turn)
    {
        var asked = days.Near(task.OpenedOn.AddDays(10));
        var until = task.EffectiveDueOn!.Value.AddDays(30 + (turn.Number % 3 * 15));
        var extension = task.AskExtension(until, DemoReasons.ForTime(turn.Number), new(turn.Clerk, asked));
        if (course == DemoCourse.AsksLater) return;

        bool isGranted = course == DemoCourse.GrantedLater;
        extension.Decide(task, isGranted, isGranted ? "同意延期，请倒排工期" : "不同意延期，请增派力量按期完成", new(Office, days.Near(asked.AddDays(6))));
    }

    // The day on which it was reported done, put off or called off; what was granted more time is done when that is over.
    private static DateOnly? End(CampaignTask task, DemoCourse course, DemoDays days, int number)
    {
        if (course is DemoCourse.PutOff or DemoCourse.CalledOff) return days.Near(task.OpenedOn.AddDays(40 + (number % 20)));
        if (course == DemoCourse.GrantedLater && task.EffectiveDueOn >= days.Today) return null;
        if (course is not (DemoCourse.Finished or DemoCourse.Reported or DemoCourse.Returned or DemoCourse.GrantedLater)) return null;

        // Most in time, some a week late.
        var done = task.EffectiveDueOn!.Value.AddDays(number % 7 == 3 ? 7 : -2 - (number % 11));
        return days.Near(done <= days.Today ? done : days.Today.AddDays(-(number % 8)));
    }

    private static void Finish(CampaignTask task, DemoCourse course, DateOnly on, DemoDays days, DemoTurn turn)
    {
        var office = new TaskActor(Office, days.Near(on.AddDays(4)));
        if (course == DemoCourse.PutOff) task.Suspend(office with { On = on }, "涉及行业标准修订，待新标准发布后再启动");
        else if (course == DemoCourse.CalledOff) task.Cancel(office with { On = on }, "与省级统一部署的任务重复，并入统一实施");
        else
        {
            task.Submit(new(turn.Clerk, on), on);
            if (course is DemoCourse.Finished or DemoCourse.GrantedLater) task.Approve(office);
            else if (course == DemoCourse.Returned) task.Return(office, DemoReasons.ForReturn(turn.Number));
        }
    }
}

/// <summary>Whose turn it is.</summary>
/// <param name="Clerk">who reports for the unit</param>
/// <param name="List">the number of the list</param>
/// <param name="Number">the number of the task among all</param>
internal sealed record DemoTurn(string Clerk, int List, int Number);
