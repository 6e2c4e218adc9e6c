using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Imports;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.DemoCity;

/// <summary>示范市 · an invented city, written as workbooks and brought in by the import itself when there is no unit yet</summary>
public sealed partial class DemoCityStart(
    IImports imports, CityWriter writer, DataFolder folder, IServiceProvider services, TimeProvider clock, IConfiguration settings, IHostEnvironment environment, ILogger<DemoCityStart> log) : IBeforeServing
{
    private readonly DemoMark _mark = new(folder);

    public async Task Run(CancellationToken cancel)
    {
        if (!IsWanted()) return;

        bool isEmpty = services.GetRequiredService<UnitDirectory>().Count == 0;
        // Left by a database that is no longer there.
        if (isEmpty) _mark.Clear();
        if (isEmpty || _mark.IsSet) await Bring(cancel);
    }

    private bool IsWanted() => settings["demo"] switch
    {
        null or "" => environment.IsDevelopment(),
        var given => bool.TryParse(given, out var isWanted) ? isWanted : throw new StartRefusedException(new(
            $"设置 demo 为“{given}”，只能是 true 或 false，请改正。",
            $"The setting demo is \"{given}\"; it must be true or false. Correct it.")),
    };

    /// <summary>All of it; what an interrupted start has brought is found unchanged, as its rows are those of the same day.</summary>
    public async Task Bring(CancellationToken cancel)
    {
        var today = _mark.Begin(clock.Today());
        await BringCity(cancel);
        await Bring<CampaignSheet>(DemoCampaign.Rows(today), cancel);
        await Bring<PlanSheet>(DemoPlan.Rows(today), cancel);
        await Bring<TaskSheet>(DemoTasks.Rows(today), cancel);
        await writer.Write(db => MoveOn(db, new(services.GetRequiredService<UnitDirectory>(), today), cancel), cancel);
        _mark.Clear();
    }

    /// <summary>The units and items alone, for whoever brings tasks of another kind.</summary>
    public async Task BringCity(CancellationToken cancel)
    {
        await Bring<UnitSheet>(DemoUnits.Rows(), cancel);
        await Bring<ItemSheet>(DemoItems.Rows(), cancel);
    }

    private static async Task<bool> MoveOn(CityDb db, DemoWork work, CancellationToken cancel)
    {
        if (await db.TaskReports.AnyAsync(cancel)) return false;

        work.Do(await db.CampaignTasks.Include(task => task.List).OrderBy(task => task.Id).ToListAsync(cancel));
        db.PeriodClosings.AddRange(work.ClosePeriods());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task Bring<TSheet>(IEnumerable<DemoRow> rows, CancellationToken cancel) where TSheet : Sheet
    {
        var sheet = services.GetServices<Sheet>().OfType<TSheet>().Single();
        using var workbook = new MemoryStream(TextWorkbook.Write(sheet, rows));
        var job = await imports.Bring(sheet.Name, $"{sheet.Title}-{DemoUnits.City}.xlsx", workbook, ImportOptions.None, cancel);
        if (job.State != ImportState.Applied) throw new StartRefusedException(NotBrought(sheet, job));

        Log.Brought(log, sheet.Name, job.Counts.New);
    }

    private static Text NotBrought(Sheet sheet, ImportJob job) => new(
        $"示范市的“{sheet.Title}”没有导入：{job.Counts.Error} 行有误。请用 --demo false 启动，并报告此问题。",
        $"The demo city's {sheet.Label.English} was not brought in: {job.Counts.Error} rows are in error. Start with --demo false and report this.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Demo city: {Rows} rows of {Sheet} brought in")]
        public static partial void Brought(ILogger logger, string sheet, int rows);
    }
}

/// <summary>示范市 · the invented city among the steps before serving</summary>
public static class DemoCitySetup
{
    /// <summary>加入示范市 · brings the invented city into an empty database, in Development or with --demo true</summary>
    public static void AddDemoCity(this WebApplicationBuilder builder) => builder.Services.AddSingleton<IBeforeServing, DemoCityStart>();
}
