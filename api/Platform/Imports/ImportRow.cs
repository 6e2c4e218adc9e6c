using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Platform.Imports;

/// <summary>导入的行 · one row of an import: what it says and what comes of it</summary>
public sealed class ImportRow : Entity, IReadable<ImportRow>
{
    /// <summary>读者 · who may read the import</summary>
    public static Expression<Func<ImportRow, Scope, bool>> Readers => (row, scope) => scope.Reads<ImportJob>(row.JobId);

    // Asked as one of a row's few ids: the database then looks issues up by row, not rows up by issue.
    /// <summary>有关问题 · an issue is about it or one of its cells</summary>
    public static readonly Rule<ImportRow, int> Concerned = new((row, issueId) => row.Issues.Select(issue => issue.Id).Contains(issueId));

    private readonly List<ImportIssue> _issues = [];

    /// <summary>导入 · the import it belongs to</summary>
    public int JobId { get; internal init; }

    /// <summary>次序 · its place among the rows of the import</summary>
    [GraphQLIgnore]
    public int Place { get; internal init; }

    /// <summary>工作表 · the worksheet it stands on</summary>
    public string Worksheet { get; internal init; } = "";

    /// <summary>行号 · the row number Excel shows</summary>
    public int Number { get; internal init; }

    /// <summary>结果 · what comes of it</summary>
    public RowOutcome Outcome { get; internal init; }

    /// <summary>名称 · what it is about, in its own words</summary>
    public string Label { get; internal init; } = "";

    /// <summary>变更 · field by field, as people read the values</summary>
    public IReadOnlyList<FieldChange> Changes { get; internal init; } = [];

    /// <summary>单元格 · its cells as they were sent</summary>
    public IReadOnlyList<ImportCell> Cells { get; internal init; } = [];

    /// <summary>Number and version of the object it was matched with.</summary>
    internal int? TargetId { get; init; }

    internal int? TargetVersion { get; init; }

    internal IReadOnlyList<ImportIssue> Issues => _issues;

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRow>
    {
        private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public void Configure(EntityTypeBuilder<ImportRow> row)
        {
            row.Property(r => r.Changes).HasConversion(changes => JsonSerializer.Serialize(changes, Options), text => JsonSerializer.Deserialize<FieldChange[]>(text, Options)!, Same<FieldChange>());
            row.Property(r => r.Cells).HasConversion(cells => JsonSerializer.Serialize(cells, Options), text => JsonSerializer.Deserialize<ImportCell[]>(text, Options)!, Same<ImportCell>());
            row.Property(r => r.TargetId);
            row.Property(r => r.TargetVersion);
            row.HasOne<ImportJob>().WithMany().HasForeignKey(r => r.JobId).OnDelete(DeleteBehavior.Cascade);
            row.HasMany(r => r.Issues).WithOne().HasForeignKey(issue => issue.ImportRowId).OnDelete(DeleteBehavior.Cascade);
            row.Navigation(r => r.Issues).HasField("_issues");
            row.HasIndex(r => new { r.JobId, r.Place });
        }

        // A row is written once; what it holds never changes.
        private static ValueComparer<IReadOnlyList<T>> Same<T>() => new((one, other) => ReferenceEquals(one, other), list => list.Count, list => list);
    }
}

/// <summary>字段变更 · one field, before and after</summary>
/// <param name="Field">字段 · field of the list, in camelCase</param>
/// <param name="Header">表头 · header of its column</param>
/// <param name="OldValue">原值 · what is stored, none for a new row</param>
/// <param name="NewValue">新值 · what the row says, none if it clears the field</param>
public sealed record FieldChange(string Field, string Header, string? OldValue, string? NewValue);

/// <summary>单元格 · one cell of a row as it was sent</summary>
/// <param name="Column">列 · column letter</param>
/// <param name="Header">表头 · header of its column</param>
/// <param name="Field">字段 · field of the list, none if the list has no such column</param>
/// <param name="Text">内容 · what it says</param>
public sealed record ImportCell(string Column, string Header, string? Field, string Text);
