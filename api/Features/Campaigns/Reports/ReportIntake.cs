using GraphApi.Features.Campaigns.Lists;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Reports;

/// <summary>By which day a report that comes in a list is in time or late.</summary>
/// <remarks>
/// By the day it was received, on the server's clock: a filing date is what a department wrote, and whoever is late may write an early one.
/// Where the reports of a period were due before lists came here, nothing was owed to this system: they were filed on paper, and to bring them in afterwards is not to be late. There the filing date counts, and without one the report is taken to have been in time.
/// </remarks>
/// <param name="settings">when reports are due</param>
/// <param name="since">the day on which lists began to come here</param>
internal sealed class ReportIntake(CampaignSettings settings, DateOnly since)
{
    public static async Task<ReportIntake> Load(CityDb db, CampaignSettings settings, DateOnly today, CancellationToken cancel)
        => new(settings, settings.ListsReceivedSince ?? await db.TaskLists.MinAsync(list => (DateOnly?)list.ReceivedOn, cancel) ?? today);

    public DateOnly CountedOn(Period period, DateOnly? filedOn, DateOnly today)
    {
        bool isPast = settings.ReportsDueOn(period) < since;
        if (!isPast) return today;

        return filedOn is { } day ? (day < today ? day : today) : period.LastDay;
    }
}
