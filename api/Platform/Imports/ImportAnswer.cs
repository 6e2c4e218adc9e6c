using System.Text.Json;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>An import as the file routes answer it.</summary>
internal sealed record ImportAnswer(string Id, string Sheet, string State, bool Applied, ImportCounts Counts, IReadOnlyList<IssueAnswer> Issues)
{
    private const int MostIssues = 100;

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required int Version { get; init; }

    /// <summary>What was said beside the workbook, null where nothing was.</summary>
    public required string? Unit { get; init; }

    public required string? Period { get; init; }

    /// <summary>Why it stands as it does, for people and for programs.</summary>
    public required string? Reason { get; init; }

    public required string? ReasonCode { get; init; }

    public static async Task<ImportAnswer> Of(ImportJob job, CityDb db, CancellationToken cancel)
    {
        var issues = await db.ImportIssues.AsNoTracking().Where(issue => issue.JobId == job.Id).OrderBy(issue => issue.Place).Take(MostIssues).ToListAsync(cancel);
        return new(GlobalId.Of(job), job.Sheet, Word(job.State), job.IsApplied, job.Counts, [.. issues.Select(IssueAnswer.Of)])
        {
            FileName = job.FileName,
            Sha256 = job.Sha256,
            Version = job.Version,
            Unit = job.Unit,
            Period = job.Period,
            Reason = job.Reason?.ToString(),
            ReasonCode = job.ReasonCode,
        };
    }

    /// <summary>Of a file that cannot be taken: what is wrong with it, and the job that keeps it.</summary>
    public static IResult Refusal(ImportJob job, ImportAnswer answer)
    {
        var issue = answer.Issues.FirstOrDefault(one => one.Severity == Word(IssueSeverity.Error));
        return Results.Problem(detail: issue?.Message ?? answer.Reason, statusCode: StatusCodes.Status422UnprocessableEntity, extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = job.ReasonCode,
            ["id"] = answer.Id,
            ["state"] = answer.State,
            ["sheet"] = issue?.Sheet,
            ["row"] = issue?.Row,
            ["column"] = issue?.Column,
            ["header"] = issue?.Header,
            ["issues"] = answer.Issues,
        });
    }

    internal static string Word(Enum value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}

/// <summary>A zip of workbooks as the file routes answer it.</summary>
internal sealed record BatchAnswer(IReadOnlyList<ImportAnswer> Imports, IReadOnlyList<LeftOutAnswer> LeftOut);

internal sealed record LeftOutAnswer(string File, string Code, string Message)
{
    public static LeftOutAnswer Of(LeftOutFile left) => new(left.File, left.Code, left.Reason.ToString());
}

internal sealed record IssueAnswer(string Severity, string? Sheet, int? Row, int? LastRow, string? Column, string? Header, string? Field, string Code, string Message, string? Raw, IReadOnlyList<string> Candidates)
{
    public static IssueAnswer Of(ImportIssue issue) => new(
        ImportAnswer.Word(issue.Severity), issue.Worksheet, issue.Row, issue.LastRow, issue.Column, issue.Header, issue.Field, issue.Code, issue.Message.ToString(), issue.Raw, issue.Candidates);
}
