using System.Globalization;
using GraphApi.Platform.Access;
using GraphApi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>表格下载 · templates and exports of every list</summary>
public static class ExcelRoutes
{
    private const string CsvType = "text/csv; charset=utf-8";

    /// <summary>提供下载 · <c>/templates/{sheet}.xlsx</c>, <c>/exports/{sheet}.xlsx</c> and <c>.csv</c></summary>
    public static void MapExcel(this WebApplication app)
    {
        // A template names all units in its drop-downs.
        app.MapGroup("/templates").ForCallers().MapGet("/{sheet}.xlsx", SendTemplate);
        var exports = app.MapGroup("/exports").ForCallers();
        exports.MapGet("/{sheet}.xlsx", SendWorkbook);
        exports.MapGet("/{sheet}.csv", SendCsv);
    }

    private static async Task<IResult> SendTemplate(string sheet, string? unit, string? period, SheetCatalog sheets, SheetOptions options, SheetContexts contexts, HttpResponse response)
    {
        var found = sheets.Get(sheet);
        var (meantUnit, meantPeriod) = options.Check(found, unit, period);

        var context = contexts.New();
        // ClosedXML works for some time and never waits; requests go on meanwhile.
        var bytes = await Task.Run(() => Template.Write(found, context, meantUnit, meantPeriod));
        return Send(response, new MemoryStream(bytes), XlsxWriter.MediaType, Template.NameOf(found) + ".xlsx");
    }

    private static async Task<IResult> SendWorkbook(string sheet, [AsParameters] ListQuery asked, SheetCatalog sheets, Export export, TimeProvider clock, HttpResponse response, CancellationToken cancel)
    {
        var found = sheets.Get(sheet);
        return Send(response, await export.Xlsx(found, asked, cancel), XlsxWriter.MediaType, Dated(found, clock, ".xlsx"));
    }

    private static async Task<IResult> SendCsv(string sheet, [AsParameters] ListQuery asked, SheetCatalog sheets, Export export, TimeProvider clock, HttpResponse response, CancellationToken cancel)
    {
        var found = sheets.Get(sheet);
        return Send(response, await export.Csv(found, asked, cancel), CsvType, Dated(found, clock, ".csv"));
    }

    private static string Dated(Sheet sheet, TimeProvider clock, string ending)
        => sheet.Title + "-" + clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ending;

    private static IResult Send(HttpResponse response, Stream file, string type, string name)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Stream(file, type, name);
    }
}
