using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Imports;
using GraphApi.Platform.Words;

namespace GraphApi.Features.DemoCity;

/// <summary>示范市 · an invented city, written as workbooks and brought in by the import itself when there is no unit yet</summary>
public sealed partial class DemoCityStart(IImports imports, IServiceProvider services, IConfiguration settings, IHostEnvironment environment, ILogger<DemoCityStart> log) : IBeforeServing
{
    public async Task Run(CancellationToken cancel)
    {
        if (settings.GetValue("demo", environment.IsDevelopment()) && services.GetRequiredService<UnitDirectory>().Count == 0) await Bring(cancel);
    }

    public async Task Bring(CancellationToken cancel)
    {
        await Bring<UnitSheet>(DemoUnits.Rows(), cancel);
        await Bring<ItemSheet>(DemoItems.Rows(), cancel);
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
