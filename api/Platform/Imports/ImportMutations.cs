using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Platform.Imports;

/// <summary>上传导入 · send a workbook for a list</summary>
/// <param name="Sheet">表 · the list it is for, by name</param>
/// <param name="File">文件 · the workbook, by the GraphQL multipart request specification</param>
/// <param name="Apply">写入范围 · store these rows as soon as it is checked; none leaves it for a decision</param>
/// <param name="Unit">填报单位 · code of the unit whose list it is, where the workbook does not say; only for lists kept by unit</param>
/// <param name="Period">期次 · the period it is for, such as 2026-Q3, where the workbook does not say; only for lists kept by period</param>
public sealed record UploadImportInput(string Sheet, UploadedFile File, ApplyScope? Apply, string? Unit, string? Period);

/// <summary>写入导入 · store the rows of a checked import</summary>
/// <param name="Id">导入 · the import</param>
/// <param name="Version">版本 · version the decision is made at</param>
/// <param name="Scope">写入范围 · which rows, all unless said otherwise</param>
public sealed record ApplyImportInput([property: ID<ImportJob>] int Id, int Version, ApplyScope? Scope);

/// <summary>放弃导入 · give up a checked import</summary>
/// <param name="Id">导入 · the import</param>
/// <param name="Version">版本 · version the decision is made at</param>
public sealed record RejectImportInput([property: ID<ImportJob>] int Id, int Version);

[MutationType]
internal static class ImportMutations
{
    /// <summary>上传导入 · takes a workbook in, to be checked in the background; one that cannot be read comes back as a rejected import with its reason</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.UnitHead, Role.Clerk, Role.Assistant])]
    [Error<UnknownSheetException>, Error<UnreadableWorkbookException>, Error<SheetOptionNotTakenException>, Error<UnknownUnitCodeException>, Error<PeriodUnreadableException>]
    public static async Task<ImportJob> UploadImport(UploadImportInput input, [Service] ImportIntake intake, CancellationToken cancel)
    {
        await using var content = input.File.OpenReadStream();
        return await intake.Receive(input.Sheet, input.File.Name, content, input.Apply, new(input.Unit, input.Period), cancel);
    }

    /// <summary>写入导入 · stores the rows of a checked import in the background; ask for the import to see how it ends</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.UnitHead, Role.Clerk, Role.Assistant])]
    [Error<NotFoundException>, Error<StaleVersionException>, Error<ImportNotCheckedException>, Error<ImportRowsInErrorException>, Error<ImportNoGoodRowsException>]
    public static Task<ImportJob> ApplyImport(ApplyImportInput input, [Service] ImportDecisions decisions, CancellationToken cancel)
        => decisions.Apply(input.Id, input.Version, input.Scope ?? ApplyScope.All, cancel);

    /// <summary>放弃导入 · gives up a checked import; the file is kept, nothing is stored</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.UnitHead, Role.Clerk, Role.Assistant])]
    [Error<NotFoundException>, Error<StaleVersionException>, Error<ImportNotCheckedException>]
    public static Task<ImportJob> RejectImport(RejectImportInput input, [Service] ImportDecisions decisions, CancellationToken cancel)
        => decisions.Reject(input.Id, input.Version, cancel);
}
