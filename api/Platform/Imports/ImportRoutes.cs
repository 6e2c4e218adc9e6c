using System.Globalization;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
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
        app.MapPost("/imports/{sheet}", Upload);
        app.MapGet("/imports/{id}", Show);
        app.MapGet("/imports/{id}/original", Original);
        app.MapGet("/imports/{id}/annotated", Annotated);
        app.MapPost("/imports/{id}/apply", Apply);
        app.MapPost("/imports/{id}/reject", Reject);
    }

    private static Task<IResult> Upload(string sheet, HttpRequest request, SheetCatalog sheets, ImportIntake intake, IDbContextFactory<CityDb> databases, WorkbookLimits limits, CancellationToken cancel) => Answered(async () =>
    {
        if (sheets.Find(sheet) is null) throw sheets.Unknown(sheet);

        var (scope, wait) = (Scope(request, "apply"), Wait(request));
        var received = await ImportUpload.Read(request, limits, (name, content) => intake.Receive(sheet, name, content, scope, cancel), cancel);
        var job = received.IsWaiting && wait > TimeSpan.Zero ? await intake.WaitFor(received.Id, wait, cancel) : received;
        var answer = await Answer(job, databases, cancel);
        request.HttpContext.Response.Headers.Location = $"/imports/{answer.Id}";
        return job.State == ImportState.Rejected ? ImportAnswer.Refusal(job, answer) : Results.Created($"/imports/{answer.Id}", answer);
    });

    private static Task<IResult> Show(string id, ImportIntake intake, IDbContextFactory<CityDb> databases, CancellationToken cancel)
        => Answered(async () => Results.Ok(await Answer(await intake.Find(Number(id), cancel), databases, cancel)));

    private static Task<IResult> Original(string id, ImportIntake intake, ImportFiles files, HttpResponse response, CancellationToken cancel) => Answered(async () =>
    {
        var job = await intake.Find(Number(id), cancel);
        if (!File.Exists(files.PathOf(job))) throw new ImportFileLostException();

        // Never shown, always saved: what was sent is nobody's word but the sender's.
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(files.PathOf(job), "application/octet-stream", job.FileName);
    });

    private static Task<IResult> Annotated(string id, ImportIntake intake, ImportAnnotation annotation, CancellationToken cancel) => Answered(async () =>
    {
        var job = await intake.Find(Number(id), cancel);
        return Results.Stream(await annotation.Write(job, cancel), XlsxWriter.MediaType, $"{Path.GetFileNameWithoutExtension(job.FileName)}-批注.xlsx");
    });

    private static Task<IResult> Apply(string id, HttpRequest request, ImportDecisions decisions, ImportIntake intake, IDbContextFactory<CityDb> databases, CancellationToken cancel) => Answered(async () =>
    {
        var (scope, wait) = (Scope(request, "scope") ?? ApplyScope.All, Wait(request));
        var job = await decisions.Apply(Number(id), null, scope, cancel);
        return Results.Ok(await Answer(wait > TimeSpan.Zero ? await intake.WaitFor(job.Id, wait, cancel) : job, databases, cancel));
    });

    private static Task<IResult> Reject(string id, ImportDecisions decisions, IDbContextFactory<CityDb> databases, CancellationToken cancel)
        => Answered(async () => Results.Ok(await Answer(await decisions.Reject(Number(id), null, cancel), databases, cancel)));

    private static async Task<ImportAnswer> Answer(ImportJob job, IDbContextFactory<CityDb> databases, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ImportAnswer.Of(job, db, cancel);
    }

    private static async Task<IResult> Answered(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (UserErrorException error)
        {
            return ProblemSetup.Problem(error, StatusOf(error));
        }
    }

    private static int StatusOf(UserErrorException error) => error switch
    {
        UnknownSheetException or NotFoundException or ImportFileLostException => StatusCodes.Status404NotFound,
        ImportNotCheckedException or ImportRowsInErrorException or ImportNoGoodRowsException or ImportHasNoCopyException => StatusCodes.Status409Conflict,
        ImportNotAFormException => StatusCodes.Status415UnsupportedMediaType,
        UnreadableWorkbookException { Code: "FILE_TOO_LARGE" } => StatusCodes.Status413PayloadTooLarge,
        UnreadableWorkbookException => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };

    private static int Number(string id) => GlobalId.Read<ImportJob>(id) ?? throw new NotFoundException(typeof(ImportJob));

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
