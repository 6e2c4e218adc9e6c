using System.Globalization;
using GraphApi.Features.Campaigns.Counts;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.DemoCity;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.SeedLoad;

/// <summary>What was made up.</summary>
internal sealed record SeedLoaded(int Lists, int Tasks, int Reports);

/// <summary>Makes up lists, tasks and reports and writes them with their counters, all or nothing.</summary>
internal sealed class SeedFill(CityWriter writer, IServiceProvider services, TimeProvider clock)
{
    private const int RowsBetweenNews = 50_000;

    public async Task<SeedLoaded> Run(int tasks, TextWriter news, CancellationToken cancel)
    {
        if (services.GetRequiredService<UnitDirectory>().Count == 0) await ActivatorUtilities.CreateInstance<DemoCityStart>(services).BringCity(cancel);

        return await writer.Write(db => Fill(db, tasks, news, cancel), cancel);
    }

    private async Task<SeedLoaded> Fill(CityDb db, int tasks, TextWriter news, CancellationToken cancel)
    {
        var (units, today) = (services.GetRequiredService<UnitDirectory>(), clock.Today());
        var plans = await SeedPlans.Add(db, SeedCity.PeriodsUntil(today)[0].FirstDay, Period.Of(today, PeriodKind.Year).LastDay, units, cancel);
        var city = new SeedCity(units, services.GetRequiredService<ItemDirectory>(), plans, today);
        var (list, task, report) = (await FirstFree(db.TaskLists, cancel), await FirstFree(db.CampaignTasks, cancel), await FirstFree(db.TaskReports, cancel));

        IEnumerable<SeedTask> Tasks() => city.Tasks(tasks, list, task);
        var loaded = new SeedLoaded(
            await Table<TaskList>(SeedList.Columns).Write(Told(city.Lists(tasks, list).Select(one => one.ToRow()), new("清单", "lists")), cancel),
            await Table<CampaignTask>(SeedTask.Columns).Write(Told(Tasks().Select(one => one.ToRow()), new("任务", "tasks")), cancel),
            await Table<TaskReport>(SeedReport.Columns).Write(Told(Tasks().Where(one => one.Report is not null).Select((one, place) => one.Report!.ToRow(report + place, one)), new("进展报告", "reports")), cancel));

        await news.WriteLineAsync(new Text("正在重算统计……", "Counting…").ToString());
        await CounterRebuild.Run(db, cancel);
        return loaded;

        BulkRows Table<T>(IReadOnlyList<string> columns) => new(db, db.Model.FindEntityType(typeof(T))!.GetTableName()!, columns);

        IEnumerable<object?[]> Told(IEnumerable<object?[]> rows, Text what) => rows.Select((row, place) =>
        {
            if ((place + 1) % RowsBetweenNews == 0) news.WriteLine(new Text($"{what.Chinese}：{place + 1}", string.Create(CultureInfo.InvariantCulture, $"{what.English}: {place + 1}")));
            return row;
        });
    }

    private static async Task<int> FirstFree<T>(IQueryable<T> rows, CancellationToken cancel) where T : Entity => (await rows.MaxAsync(row => (int?)row.Id, cancel) ?? 0) + 1;
}
