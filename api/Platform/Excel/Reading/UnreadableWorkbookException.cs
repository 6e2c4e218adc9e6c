using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>无法读取的工作簿 · the file as a whole cannot be read; its code says why, its sentence what to do</summary>
public sealed class UnreadableWorkbookException : UserErrorException
{
    internal UnreadableWorkbookException(string code, Text text) : base(text) => Code = code;

    /// <inheritdoc/>
    public override string Code { get; }

    /// <inheritdoc/>
    public override ErrorKind Kind => Code == LimitRefusals.FileTooLarge ? ErrorKind.TooLarge : ErrorKind.Unusable;

    // For the log: what the zip, XML or text reader met.
    internal Exception? Cause { get; init; }
}
