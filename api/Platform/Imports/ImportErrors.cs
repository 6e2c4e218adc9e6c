using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>不在待决定状态 · nothing is to be decided about this import</summary>
public sealed class ImportNotCheckedException : UserErrorException
{
    internal ImportNotCheckedException(ImportState state, bool isRunning) : base(state == ImportState.Received || (state == ImportState.Checked && isRunning)
        ? new("这次导入还在处理中，请稍后再操作。", "This import is still being worked on. Try again in a moment.")
        : new(
            $"这次导入{Said(state).Chinese}，不能再操作。需要时请重新上传文件。",
            $"This import {Said(state).English} and cannot be decided on again. Upload the file again if need be."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["state"] = state.ToString().ToUpperInvariant() };

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;

    private static Text Said(ImportState state) => state switch
    {
        ImportState.Applied => new("已经写入", "was applied already"),
        ImportState.Rejected => new("已被放弃", "was given up"),
        ImportState.Failed => new("已失败", "has failed"),
        _ => new("正在处理", "is being worked on"),
    };
}

/// <summary>有行出错 · all rows were asked for, and some cannot be stored</summary>
public sealed class ImportRowsInErrorException : UserErrorException
{
    internal ImportRowsInErrorException(int rows) : base(rows == 0
        ? new(
            "文件中有整个工作表无法导入，要求全部写入时不会写入任何内容。请改正后重新上传，或只写入无误的行。",
            "A whole worksheet cannot be imported, and as all rows were asked for nothing was stored. Correct the file and upload it again, or store the good rows only.")
        : new(
            $"有 {rows} 行出错或冲突，要求全部写入时不会写入任何内容。请按批注副本改正后重新上传，或只写入无误的行。",
            $"{EnglishCount.Of(rows, "row")} {(rows == 1 ? "is" : "are")} in error or conflict, and as all rows were asked for nothing was stored. Correct them by the annotated copy and upload again, or store the good rows only."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["rows"] = rows };

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}

/// <summary>没有可写入的行 · no row is without an error</summary>
public sealed class ImportNoGoodRowsException() : UserErrorException(new(
    "没有一行可以写入：各行或者有错误、冲突，或者与系统中的一致。请下载批注副本，改正标红的单元格后重新上传。",
    "No row can be taken: each is in error or conflict, or says what is stored already. Download the annotated copy, correct the red cells and upload it again."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}

/// <summary>没有变化 · everything the file says is stored already</summary>
public sealed class NothingToApplyException() : UserErrorException(new(
    "文件内容与系统中的完全一致，没有写入任何内容。",
    "Everything the file says is stored already; nothing was written."));

/// <summary>人工放弃 · somebody decided not to apply it</summary>
public sealed class ImportGivenUpException(string by) : UserErrorException(new(
    $"由{by}放弃，没有写入任何内容。",
    $"Given up by {by}; nothing was stored."));

/// <summary>已过期 · nobody decided in time</summary>
public sealed class ImportExpiredException(int days) : UserErrorException(new(
    $"核对后 {days} 天没有人决定是否写入，已自动放弃。需要时请重新上传文件。",
    $"Nobody decided within {EnglishCount.Of(days, "day")} after the check, so it was given up. Upload the file again if need be."));

/// <summary>原文件丢失 · the stored upload is gone or was altered</summary>
public sealed class ImportFileLostException() : UserErrorException(new(
    "存储的原文件不见了或已被改动，无法继续，没有写入任何内容。请重新上传。",
    "The stored file is gone or was altered, so nothing was stored. Upload it again."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Missing;
}

/// <summary>处理中断 · the server ended several times while working on it</summary>
public sealed class ImportInterruptedException(int attempts) : UserErrorException(new(
    $"处理时服务器连续 {attempts} 次中断，已停止，没有写入任何内容。请把文件分成几份上传，或联系管理员。",
    $"The server ended {attempts} times while working on it; nothing was stored. Split the file, or ask the administrator."));

/// <summary>导入出错 · the server failed; the number leads to the log entry</summary>
public sealed class ImportFailedException(string reference) : UserErrorException(new(
    $"服务器处理时出错，没有写入任何内容。请稍后重新上传；若仍出错，请把编号 {reference} 告诉管理员。",
    $"The server failed and nothing was stored. Upload the file again later; if it fails again, give the administrator the number {reference}."));
