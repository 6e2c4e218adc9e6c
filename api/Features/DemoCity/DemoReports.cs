using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Words;

namespace GraphApi.Features.DemoCity;

/// <summary>The reports of the invented city, quarter by quarter: the older, the more of them are there and accepted.</summary>
internal sealed class DemoReports(DateOnly today, string office)
{
    /// <param name="task">the task, at work or not begun</param>
    /// <param name="end">the day on which it came to an end, none if it goes on</param>
    /// <param name="turn">whose turn it is</param>
    public void Write(CampaignTask task, DateOnly? end, DemoTurn turn)
    {
        var (last, days) = (end ?? today, new DemoDays(task.OpenedOn, end ?? today));
        foreach (var period in task.List!.ReportPeriods.Where(period => period.FirstDay <= last && !IsMissing(period, turn)))
        {
            var age = Age(period);
            // One in eleven comes two weeks after the end of the quarter.
            var on = days.Near(period.LastDay.AddDays(turn.Number % 11 == 10 ? 14 : (turn.Number % 11) - 7));
            var report = task.Report(period, DemoReportTexts.Of(task, turn.Number + age), new(turn.Clerk, on), ClosedPeriods.None);
            Review(report, age, turn.Number);
        }
    }

    // Whole units have not reported for some quarters; for the one that runs most still will.
    private bool IsMissing(Period period, DemoTurn turn) => Age(period) switch
    {
        0 => turn.Number % 3 != 0,
        1 => turn.List % 6 == 2,
        _ => turn.List % 13 == 4,
    };

    private void Review(TaskReport report, int age, int number)
    {
        var reviewer = new TaskActor(office, new DemoDays(report.ReportedOn, today).Near(report.ReportedOn.AddDays(5)));
        bool isReturned = age switch { 0 => number % 12 == 3, 1 => number % 6 == 4, _ => number % 17 == 9 };
        bool isWaiting = age switch { 0 => number % 2 == 0, 1 => number % 4 == 1, _ => false };
        if (isReturned) report.Return(reviewer, DemoReasons.ForReport(number));
        else if (!isWaiting) report.Accept(reviewer);
    }

    /// <summary>How many quarters ago it was: 0 for the one that runs.</summary>
    private int Age(Period period)
    {
        var now = Period.Of(today, PeriodKind.Quarter);
        return ((now.Year - period.Year) * 4) + now.Number - period.Number;
    }
}
