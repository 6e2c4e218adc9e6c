using System.Globalization;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>导入地址 · uploads, and what comes of them</summary>
public static class ImportRoutes
{
    private const int LongestWaitSeconds = 60;

    /// <summary>提供导入 · <c>/imports</c></summary>
    public static void MapImports(this WebApplication app)
    {
        var imports = app.MapGroup("/imports").ForCallers();
        imports.MapPost("/batch", UploadBatch);
        imports.MapPost("/{sheet}", Upload);
        imports.MapGet("/{id}", Show);
        imports.MapGet("/{id}/original", Original);
        imports.MapGet("/{id}/annotated", Annotated);
        imports.MapPost("/{id}/apply", Apply);
        imports.MapPost("/{id}/reject", Reject);
    }

    private static async Task<IResult> Upload(string sheet, HttpRequest request, SheetCatalog sheets, ImportIntake intake, ImportFiles files, IDbContextFactory<CityDb> databases, WorkbookLimits limits, CancellationToken cancel)
    {
        var (scope, wait, said) = (Scope(request, "apply"), Wait(request), Options(request));
        var found = sheets.Get(sheet);
        var meant = intake.Check(found, said);

        var file = await ImportUpload.Read(request, limits.MaxUploadBytes, (name, content) => files.Store(content, name, cancel), files.Drop, cancel);
        var received = await intake.Take(found, file, scope, meant, cancel);
        var job = received.IsWaiting && wait > TimeSpan.Zero ? await intake.WaitFor(received.Id, wait, cancel) : received;
        var answer = await Answer(job, databases, cancel);
        request.HttpContext.Response.Headers.Location = $"/imports/{answer.Id}";
        return job.State == ImportState.Rejected ? ImportAnswer.Refusal(job, answer) : Results.Created($"/imports/{answer.Id}", answer);
    }

    // One answer for all: a file that is refused stands among the others, and only a zip of which nothing came is a refusal itself.
    private static async Task<IResult> UploadBatch(HttpRequest request, ImportBatch batch, ImportIntake intake, ImportSettings settings, IDbContextFactory<CityDb> databases, CancellationToken cancel)
    {
        var (scope, wait, said) = (Scope(request, "apply"), Wait(request), Options(request));
        await using var zip = await ImportUpload.Read(request, settings.MaxBatchBytes, (name, content) => batch.Keep(name, content, cancel), dropped => dropped.DisposeAsync(), cancel);
        var outcome = await batch.Receive(zip, scope, said, cancel);
        var jobs = wait > TimeSpan.Zero ? await intake.WaitFor([.. outcome.Jobs.Select(job => job.Id)], wait, cancel) : outcome.Jobs;
        var answers = new List<ImportAnswer>();
        foreach (var job in jobs) answers.Add(await Answer(job, databases, cancel));
        return Results.Created((string?)null, new BatchAnswer(answers, [.. outcome.LeftOut.Select(LeftOutAnswer.Of)]));
    }

    private static async Task<IResult> Show(string id, ImportIntake intake, IDbContextFactory<CityDb> databases, CancellationToken cancel)
        => Results.Ok(await Answer(await intake.Find(Number(id), cancel), databases, cancel));

    private static async Task<IResult> Original(string id, ImportIntake intake, ImportFiles files, HttpResponse response, CancellationToken cancel)
    {
        var job = await intake.Find(Number(id), cancel);
        if (!File.Exists(files.PathOf(job))) throw new ImportFileLostException();

        // Never shown, always saved: what was sent is nobody's word but the sender's.
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(files.PathOf(job), "application/octet-stream", job.FileName);
    }

    private static async Task<IResult> Annotated(string id, ImportIntake intake, ImportAnnotation annotation, CancellationToken cancel)
    {
        var job = await intake.Find(Number(id), cancel);
        return Results.Stream(await annotation.Write(job, cancel), XlsxWriter.MediaType, $"{Path.GetFileNameWithoutExtension(job.FileName)}-批注.xlsx");
    }

    private static async Task<IResult> Apply(string id, HttpRequest request, ImportDecisions decisions, ImportIntake intake, IDbContextFactory<CityDb> databases, CancellationToken cancel)
    {
        var (scope, wait) = (Scope(request, "scope") ?? ApplyScope.All, Wait(request));
        var job = await decisions.Apply(Number(id), null, scope, cancel);
        return Results.Ok(await Answer(wait > TimeSpan.Zero ? await intake.WaitFor(job.Id, wait, cancel) : job, databases, cancel));
    }

    private static async Task<IResult> Reject(string id, ImportDecisions decisions, IDbContextFactory<CityDb> databases, CancellationToken cancel)
        => Results.Ok(await Answer(await decisions.Reject(Number(id), null, cancel), databases, cancel));

    private static async Task<ImportAnswer> Answer(ImportJob job, IDbContextFactory<CityDb> databases, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ImportAnswer.Of(job, db, cancel);
    }

    private static int Number(string id) => GlobalId.Read<ImportJob>(id) ?? throw ImportJob.Missing();

    private static ImportOptions Options(HttpRequest request) => new(request.Query["unit"].ToString(), request.Query["period"].ToString());

    private static ApplyScope? Scope(HttpRequest request, string name) => request.Query[name].ToString() switch
    {
        "" => null,
        "all" => ApplyScope.All,
        "good" => ApplyScope.Good,
        var other => throw new ImportParameterException(name, other, "all, good"),
    };

    private static TimeSpan Wait(HttpRequest request)
    {
        var given = request.Query["wait"].ToString();
        if (given.Length == 0) return TimeSpan.Zero;

        var isSeconds = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWaitSeconds;
        return isSeconds ? TimeSpan.FromSeconds(seconds) : throw new ImportParameterException("wait", given, $"0–{LongestWaitSeconds}");
    }
}
