using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>Gives an upload back with what is wrong in its own cells; after only the good rows were stored, with the rest alone.</summary>
internal sealed class ImportAnnotation(CityReader reader, SheetCatalog sheets, ImportFiles files, WorkbookLimits limits)
{
    /// <returns>the workbook, at its beginning; gone when it is closed</returns>
    /// <exception cref="ImportHasNoCopyException">the file could not be read, or is not read yet</exception>
    public async Task<Stream> Write(ImportJob job, CancellationToken cancel)
    {
        if (job.Counts.Rows == 0 || sheets.Find(job.Sheet) is not { } sheet) throw new ImportHasNoCopyException();

        await files.Verify(job, cancel);
        var notes = await Notes(job, sheet, cancel);
        return await ScratchFile.Write(target => Task.Run(() => Write(job, sheet, notes, target), cancel));
    }

    private void Write(ImportJob job, Sheet sheet, ImportNotes notes, Stream target)
    {
        using var workbook = WorkbookReader.Open(files.PathOf(job), job.FileName, limits);
        var parser = new WorkbookParser(sheets);
        AnnotatedCopy.Write(target, workbook.Sheets.Where(worksheet => !WorkbookParser.IsOwn(worksheet) || parser.TableOf(sheet, workbook, worksheet) is not null).Select(worksheet =>
        {
            var table = parser.TableOf(sheet, workbook, worksheet);
            return new AnnotatedSheet(worksheet.Name, table?.HeaderRow ?? 0, table?.ReasonColumn ?? FreeColumns.Beside(table, workbook.Rows(worksheet)), workbook.Rows(worksheet).Where(row => notes.Keeps(worksheet.Name, row.Number)).Select(row => notes.On(worksheet.Name, row, table))) { Merges = workbook.Merges(worksheet) };
        }));
    }

    private Task<ImportNotes> Notes(ImportJob job, Sheet sheet, CancellationToken cancel) => reader.Read(async db =>
    {
        var rows = await db.ImportRows.Where(row => row.JobId == job.Id).Select(row => new NotedRow(row.Worksheet, row.Number, row.Outcome, row.TargetId, row.TargetVersion)).ToListAsync(cancel);
        var issues = await db.ImportIssues.AsNoTracking().Where(issue => issue.JobId == job.Id && issue.Worksheet != null).OrderBy(issue => issue.Place).ToListAsync(cancel);
        var onlyRest = job is { State: ImportState.Applied, IsFaulty: true };
        return new ImportNotes(sheet, rows, issues, onlyRest);
    }, cancel);
}

internal sealed record NotedRow(string Worksheet, int Number, RowOutcome Outcome, int? TargetId, int? TargetVersion);

/// <summary>What is written beside the rows of an upload.</summary>
internal sealed class ImportNotes(Sheet sheet, IReadOnlyList<NotedRow> rows, IReadOnlyList<ImportIssue> issues, bool onlyRest)
{
    private static readonly Text Unlisted = new(
        "这一行不能导入；问题太多，没有逐条列出。请先改正前面列出的问题，再重新上传。",
        "This row cannot be taken; there are too many issues to list each. Correct those listed above and upload the file again.");

    private readonly string _type = PublishedName.Of(sheet.EntityType);
    private readonly Dictionary<(string, int), NotedRow> _rows = rows.ToDictionary(row => (row.Worksheet, row.Number));
    private readonly ILookup<(string, int), ImportIssue> _issues = issues.Where(issue => issue.Row is not null).ToLookup(issue => (issue.Worksheet!, issue.Row!.Value));
    private readonly ILookup<string, ImportIssue> _ofHeader = issues.Where(issue => issue is { Row: null, Column: not null }).ToLookup(issue => issue.Worksheet!);

    public bool Keeps(string worksheet, int number)
        => !onlyRest || !_rows.TryGetValue((worksheet, number), out var row) || row.Outcome is RowOutcome.Error or RowOutcome.Conflict;

    public AnnotatedRow On(string worksheet, WorksheetRow row, Table? table)
    {
        var said = _issues[(worksheet, row.Number)].Concat(row.Number == table?.HeaderRow ? _ofHeader[worksheet] : []).OrderBy(Place).ToList();
        var marks = said.SelectMany(issue => CellsOf(issue, row, table).Select(column => (Column: column, issue.Severity))).GroupBy(mark => mark.Column).ToDictionary(group => group.Key, group => group.Any(mark => mark.Severity == IssueSeverity.Error));
        var reasons = said.Count == 0 ? Unsaid(worksheet, row.Number) : string.Join('\n', said.Select(Say));
        var target = Target(worksheet, row.Number);
        return new(row.Number, row.Cells, marks, reasons, target?.Id, target?.Version);
    }

    // As the eye goes along the row; what is about the row as a whole comes last.
    private static int Place(ImportIssue issue) => ColumnLetters.TryParse(issue.Column ?? "", out var column) ? column : int.MaxValue;

    // A row in conflict keeps the version it was sent with: sent back unread, it must be in conflict again.
    private (string Id, int Version)? Target(string worksheet, int number)
        => _rows.TryGetValue((worksheet, number), out var row) && row is { TargetId: { } id, TargetVersion: { } version, Outcome: not RowOutcome.Conflict } ? (GlobalId.Of(_type, id), version) : null;

    private string? Unsaid(string worksheet, int number)
        => _rows.TryGetValue((worksheet, number), out var row) && row.Outcome is RowOutcome.Error or RowOutcome.Conflict ? Unlisted.ToString() : null;

    // What is wrong with a row as a whole is wrong with what it is known by.
    private IEnumerable<int> CellsOf(ImportIssue issue, WorksheetRow row, Table? table)
    {
        if (issue.Column is not null) return ColumnLetters.TryParse(issue.Column, out var column) ? [column] : [];

        return table is not null && issue is { ImportRowId: not null, LastRow: null } ? KeyCells(row, table) : [];
    }

    private IReadOnlyList<int> KeyCells(WorksheetRow row, Table table)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Column).ToHashSet();
        var sets = sheet.Keys.Select(key => key.Select(table.At).OfType<int>().ToList()).Where(set => set.Count > 0).ToList();
        return sets.Find(set => set.TrueForAll(filled.Contains)) ?? sets.LastOrDefault() ?? [];
    }

    private static string Say(ImportIssue issue)
        => issue is { Column: { } column, Header: { } header } ? new Text($"{column} 列“{header}”：{issue.Sentence.Chinese}", $"Column {column} ({header}): {issue.Sentence.English}").ToString() : issue.Sentence.ToString();
}

/// <summary>没有批注副本 · no rows of it were read</summary>
public sealed class ImportHasNoCopyException() : UserErrorException(new(
    "这次导入没有读到数据行，没有批注副本；可以下载原文件。",
    "No rows of this import were read, so there is no annotated copy. The original can be downloaded."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
