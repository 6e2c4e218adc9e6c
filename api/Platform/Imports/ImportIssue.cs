using System.Linq.Expressions;
using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Platform.Imports;

/// <summary>导入问题 · something to say of a file, a row or a cell of an import</summary>
public sealed class ImportIssue : Entity, IReadable<ImportIssue>
{
    /// <summary>读者 · who may read the import</summary>
    public static Expression<Func<ImportIssue, Scope, bool>> Readers => (issue, scope) => scope.Reads<ImportJob>(issue.JobId);

    /// <summary>导入 · the import it belongs to</summary>
    public int JobId { get; internal init; }

    /// <summary>行 · the row it is about, none if it is about a worksheet or the file</summary>
    public int? ImportRowId { get; internal init; }

    /// <summary>次序 · its place among the issues of the import</summary>
    [GraphQLIgnore]
    public int Place { get; internal init; }

    /// <summary>严重程度 · whether the row can be taken</summary>
    public IssueSeverity Severity { get; internal init; }

    /// <summary>工作表 · the worksheet, none if it is about the file</summary>
    public string? Worksheet { get; internal init; }

    /// <summary>行号 · the row number Excel shows, none if it is about a worksheet or the file</summary>
    public int? Row { get; internal init; }

    /// <summary>末行 · where the same holds for several rows, the last of them</summary>
    public int? LastRow { get; internal init; }

    /// <summary>列 · column letter</summary>
    public string? Column { get; internal init; }

    /// <summary>表头 · header of the column, as it is written in the file</summary>
    public string? Header { get; internal init; }

    /// <summary>字段 · field of the list, in camelCase</summary>
    public string? Field { get; internal init; }

    /// <summary>代码 · stable code for programs</summary>
    public string Code { get; internal init; } = "";

    /// <summary>原文 · what the cell says</summary>
    public string? Raw { get; internal init; }

    /// <summary>候选 · values that would be right</summary>
    public IReadOnlyList<string> Candidates { get; internal init; } = [];

    internal string Chinese { get; init; } = "";

    internal string English { get; init; } = "";

    /// <summary>What is wrong and what to do, without the place.</summary>
    internal Text Sentence => new(Chinese, English);

    /// <summary>The place, what is wrong, and what to do.</summary>
    internal Text Message => IssuePlace.Before(this, Sentence);

    internal static ImportIssue Of(Problem problem, int jobId, int? rowId, int place) => new()
    {
        JobId = jobId,
        ImportRowId = rowId,
        Place = place,
        Severity = problem.Severity,
        Worksheet = problem.Worksheet,
        Row = problem.Row,
        LastRow = problem.LastRow,
        Column = problem.Column is { } column ? ColumnLetters.Of(column) : null,
        Header = problem.Header,
        Field = problem.Field,
        Code = problem.Code,
        Raw = problem.Raw,
        Candidates = problem.Candidates,
        Chinese = problem.Message.Chinese,
        English = problem.Message.English,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<ImportIssue>
    {
        public void Configure(EntityTypeBuilder<ImportIssue> issue)
        {
            issue.Property(i => i.Column).HasMaxLength(3);
            issue.Property(i => i.Code).HasMaxLength(80);
            issue.Property(i => i.Chinese);
            issue.Property(i => i.English);
            issue.Property(i => i.Candidates).HasConversion(list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!, Same);
            issue.HasOne<ImportJob>().WithMany().HasForeignKey(i => i.JobId).OnDelete(DeleteBehavior.Cascade);
            issue.HasIndex(i => new { i.JobId, i.Place });
        }

        private static ValueComparer<IReadOnlyList<string>> Same => new((one, other) => ReferenceEquals(one, other), list => list.Count, list => list);
    }
}

/// <summary>Says where in a file something is.</summary>
internal static class IssuePlace
{
    public static Text Before(ImportIssue issue, Text sentence) => new(Chinese(issue) + sentence.Chinese, English(issue) + sentence.English);

    private static string Chinese(ImportIssue issue)
    {
        if (issue.Worksheet is null) return "";

        var header = issue.Header is null ? "" : $"（{issue.Header}）";
        return $"工作表“{issue.Worksheet}”" + (issue.Column, issue.Row) switch
        {
            ({ } column, { } row) => $"{column}{row}{header}：",
            ({ } column, null) => $"{column} 列{header}：",
            (null, { } row) => $"第 {row} 行：",
            _ => "：",
        };
    }

    private static string English(ImportIssue issue)
    {
        if (issue.Worksheet is null) return "";

        var header = issue.Header is null ? "" : $" ({issue.Header})";
        return $"Sheet {issue.Worksheet}" + (issue.Column, issue.Row) switch
        {
            ({ } column, { } row) => $", {column}{row}{header}: ",
            ({ } column, null) => $", column {column}{header}: ",
            (null, { } row) => $", row {row}: ",
            _ => ": ",
        };
    }
}
