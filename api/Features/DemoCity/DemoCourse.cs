using GraphApi.Features.Campaigns.Tasks;

namespace GraphApi.Features.DemoCity;

/// <summary>How a task of the invented city fares.</summary>
internal enum DemoCourse
{
    Waiting,
    AtWork,
    Reported,
    Returned,
    Finished,
    PutOff,
    CalledOff,
    AsksLater,
    GrantedLater,
    RefusedLater,
}

/// <summary>Which task fares how: the longer its day has passed, the more are finished.</summary>
internal static class DemoCourses
{
    private const int LatelyDays = 100;
    private const int PutOffEvery = 10;

    // Of lengths that share no factor with those of the lists, so that no unit has one course only.
    private static readonly DemoCourse[] Ahead =
    [
        DemoCourse.Waiting, DemoCourse.AtWork, DemoCourse.Finished, DemoCourse.AtWork, DemoCourse.Reported, DemoCourse.Waiting, DemoCourse.AsksLater,
        DemoCourse.AtWork, DemoCourse.GrantedLater, DemoCourse.Waiting, DemoCourse.Returned, DemoCourse.Finished, DemoCourse.AtWork,
    ];

    private static readonly DemoCourse[] Lately =
    [
        DemoCourse.Finished, DemoCourse.Reported, DemoCourse.AtWork, DemoCourse.Finished, DemoCourse.Returned, DemoCourse.Finished,
        DemoCourse.GrantedLater, DemoCourse.Waiting, DemoCourse.Finished, DemoCourse.AsksLater, DemoCourse.RefusedLater,
    ];

    private static readonly DemoCourse[] LongAgo =
    [
        DemoCourse.Finished, DemoCourse.Finished, DemoCourse.CalledOff, DemoCourse.Finished, DemoCourse.GrantedLater, DemoCourse.Finished, DemoCourse.Finished,
        DemoCourse.AtWork, DemoCourse.Finished, DemoCourse.PutOff, DemoCourse.Finished, DemoCourse.RefusedLater, DemoCourse.Finished, DemoCourse.Reported,
    ];

    public static DemoCourse Of(CampaignTask task, int number, DateOnly today)
    {
        // Work that goes on is never reported done.
        if (task.DueOn is not { } due) return number % PutOffEvery == 0 ? DemoCourse.PutOff : DemoCourse.AtWork;

        var courses = due >= today ? Ahead : due >= today.AddDays(-LatelyDays) ? Lately : LongAgo;
        return courses[number % courses.Length];
    }

    public static bool AsksForTime(this DemoCourse course) => course is DemoCourse.AsksLater or DemoCourse.GrantedLater or DemoCourse.RefusedLater;
}
