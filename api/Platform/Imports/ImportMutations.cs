using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Platform.Imports;

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
