using System.Linq.Expressions;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Platform.Imports;

/// <summary>导入 · one workbook on its way into a list</summary>
public sealed class ImportJob : Entity, IReadable<ImportJob>, IKeptByPerson
{
    /// <summary>读者 · who sent it, and those who see everything</summary>
    public static Expression<Func<ImportJob, Scope, bool>> Readers => (job, scope) => job.CreatedBy == scope.UserName;

    private ImportJob() { }

    /// <summary>表 · the list it is for, by name</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>文件名 · the name it was sent under</summary>
    public string FileName { get; private set; } = "";

    /// <summary>校验和 · SHA-256 of the file, in lower-case hexadecimal</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>大小 · bytes of the file</summary>
    public int Size { get; private set; }

    /// <summary>填报单位 · code of the unit whose list it is, as it was said beside the workbook</summary>
    public string? Unit { get; private set; }

    /// <summary>期次 · code of the period it is for, as it was said beside the workbook</summary>
    public string? Period { get; private set; }

    /// <summary>状态 · how far it has come</summary>
    public ImportState State { get; private set; }

    /// <summary>写入范围 · which rows are to be stored, none while nobody decided</summary>
    public ApplyScope? ApplyScope { get; private set; }

    /// <summary>原因代码 · stable code of why it stands as it does</summary>
    public string? ReasonCode { get; private set; }

    /// <summary>接收时间 · when it arrived</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>核对时间 · when it was last compared with the database</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>结束时间 · when it was applied, rejected or failed</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>提交人 · who sent it</summary>
    public string CreatedBy { get; private set; } = "";

    string IKeptByPerson.Keeper => CreatedBy;

    /// <summary>行数 · how many rows came out how</summary>
    public ImportCounts Counts { get; private set; } = new();

    internal string ReasonChinese { get; private set; } = "";

    internal string ReasonEnglish { get; private set; } = "";

    /// <summary>Name of the stored file inside the folder of uploads.</summary>
    internal string StoredAs { get; private set; } = "";

    /// <summary>What the stored rows were made from, so that they are written again only if they differ.</summary>
    internal string Fingerprint { get; private set; } = "";

    /// <summary>How often work on it was begun; work that ends the process each time must not go on for ever.</summary>
    internal int Attempts { get; private set; }

    /// <summary>A worksheet that holds the list could not be read, so its rows are not among those counted.</summary>
    internal bool HasFaultyWorksheet { get; private set; }

    /// <summary>What was said beside the workbook.</summary>
    internal ImportOptions Options => new(Unit, Period);

    internal Text? Reason => ReasonCode is null ? null : new(ReasonChinese, ReasonEnglish);

    /// <summary>Whether all rows can be asked for: none in error, no worksheet left unread.</summary>
    internal bool IsFaulty => HasFaultyWorksheet || Counts.Error + Counts.Conflict > 0;

    private bool HasNothingGood => IsFaulty && !HasWritten;

    private bool HasWritten => Counts.New + Counts.Changed > 0;

    /// <summary>Whether anything was stored.</summary>
    internal bool IsApplied => State == ImportState.Applied && HasWritten;

    internal bool IsWaiting => State == ImportState.Received || (State == ImportState.Checked && ApplyScope is not null);

    internal static ImportJob Receive(string sheet, StoredFile file, ApplyScope? scope, ImportOptions said, string createdBy, DateTimeOffset now) => new()
    {
        Sheet = sheet,
        FileName = file.FileName,
        Sha256 = file.Sha256,
        Size = file.Size,
        StoredAs = file.StoredAs,
        ApplyScope = scope,
        Unit = said.Unit,
        Period = said.Period,
        CreatedBy = createdBy,
        ReceivedAt = now,
        State = ImportState.Received,
    };

    /// <summary>What to say of an import that is not there, or of an address that is cut off.</summary>
    internal static NotFoundException Missing() => new(new Text(
        "没有找到这次导入：网址可能不完整，或者它已不存在，或不在您的权限范围内。请从导入列表里打开。",
        "There is no such import: the address may be cut off, or the import is gone or outside what you may see. Open it from the list of imports."));

    internal void Begin() => Attempts++;

    /// <summary>The server is stopping in order; work goes on after the next start.</summary>
    internal void Pause() => Attempts = 0;

    internal void Check(Plan plan, DateTimeOffset now)
    {
        (State, Counts, HasFaultyWorksheet, Fingerprint, CheckedAt) = (ImportState.Checked, plan.Counts(), plan.HasFaultyWorksheet, plan.Fingerprint(), now);
        // Nobody is to wait for a decision where there is none to make.
        Say(HasNothingGood ? new ImportNoGoodRowsException() : null);
    }

    /// <exception cref="ImportNotCheckedException">nothing is to be decided, or somebody decided already</exception>
    /// <exception cref="ImportRowsInErrorException">all rows are asked for and some are in error</exception>
    /// <exception cref="ImportNoGoodRowsException">no row could be stored</exception>
    internal void RequestApply(ApplyScope scope)
    {
        if (State != ImportState.Checked || ApplyScope is not null) throw new ImportNotCheckedException(State, ApplyScope is not null);
        if (scope == Imports.ApplyScope.All && IsFaulty) throw new ImportRowsInErrorException(Counts.Error + Counts.Conflict);
        if (scope == Imports.ApplyScope.Good && HasNothingGood) throw new ImportNoGoodRowsException();

        ApplyScope = scope;
        Attempts = 0;
    }

    /// <summary>It stays for somebody to decide, and says why it was not applied.</summary>
    internal void Stay(UserErrorException reason)
    {
        ApplyScope = null;
        Say(reason);
    }

    /// <summary>All is done that was asked for. Where that was nothing the reason says so: nothing stored is no success.</summary>
    internal void Apply(DateTimeOffset now) => Finish(ImportState.Applied, HasWritten ? null : new NothingToApplyException(), now);

    /// <exception cref="ImportNotCheckedException">it was applied, rejected or failed, or is being worked on</exception>
    internal void Reject(UserErrorException reason, DateTimeOffset now)
    {
        if (State != ImportState.Checked || ApplyScope is not null) throw new ImportNotCheckedException(State, ApplyScope is not null);

        Finish(ImportState.Rejected, reason, now);
    }

    /// <summary>The file itself cannot be taken.</summary>
    internal void Refuse(string code, Text reason, DateTimeOffset now)
    {
        (State, FinishedAt, ReasonCode, ReasonChinese, ReasonEnglish) = (ImportState.Rejected, now, code, reason.Chinese, reason.English);
        ApplyScope = null;
    }

    /// <summary>Work on it broke off. What has come to its end stays there: trouble after the commit does not undo it.</summary>
    internal void Fail(UserErrorException reason, DateTimeOffset now)
    {
        if (IsWaiting) Finish(ImportState.Failed, reason, now);
    }

    private void Finish(ImportState state, UserErrorException? reason, DateTimeOffset now)
    {
        (State, FinishedAt) = (state, now);
        Say(reason);
    }

    private void Say(UserErrorException? reason)
        => (ReasonCode, ReasonChinese, ReasonEnglish) = (reason?.Code, reason?.Text.Chinese ?? "", reason?.Text.English ?? "");

    internal sealed class Mapping : IEntityTypeConfiguration<ImportJob>
    {
        public void Configure(EntityTypeBuilder<ImportJob> job)
        {
            job.Property(j => j.Sheet).HasMaxLength(60);
            job.Property(j => j.Unit).HasMaxLength(100);
            job.Property(j => j.Period).HasMaxLength(7);
            job.Property(j => j.Sha256).HasMaxLength(64);
            job.Property(j => j.ReasonCode).HasMaxLength(80);
            job.Property(j => j.ReasonChinese);
            job.Property(j => j.ReasonEnglish);
            job.Property(j => j.StoredAs).HasMaxLength(80);
            job.Property(j => j.Fingerprint).HasMaxLength(64);
            job.Property(j => j.Attempts);
            job.Property(j => j.HasFaultyWorksheet);
            job.ComplexProperty(j => j.Counts);
            job.HasIndex(j => j.State);
            job.HasIndex(j => j.ReceivedAt);
        }
    }
}

internal static class ImportTables
{
    extension(CityDb db)
    {
        public DbSet<ImportJob> ImportJobs => db.Set<ImportJob>();

        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();

        public DbSet<ImportIssue> ImportIssues => db.Set<ImportIssue>();
    }
}
