using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>严重程度 · whether a row can be taken as it stands</summary>
public enum IssueSeverity
{
    /// <summary>错误 · the row cannot be taken before this is changed</summary>
    Error,
    /// <summary>提醒 · taken, but worth a look</summary>
    Warning,
}

/// <summary>Something to say of a file, a worksheet, a row or a cell. The sentence says what is wrong and what to do; the place stands beside it.</summary>
internal sealed record Problem(IssueSeverity Severity, string Code, Text Message)
{
    private const int LongestRaw = 500;
    private readonly string? _raw;

    public string? Worksheet { get; init; }

    /// <summary>As Excel shows it.</summary>
    public int? Row { get; init; }

    /// <summary>Where the same is to be said of several rows: the last of them.</summary>
    public int? LastRow { get; init; }

    /// <summary>Counted from 0.</summary>
    public int? Column { get; init; }

    public string? Header { get; init; }

    public string? Field { get; init; }

    /// <summary>What the cell says.</summary>
    public string? Raw { get => _raw; init => _raw = value?.Length > LongestRaw ? value[..LongestRaw] + "…" : value; }

    public IReadOnlyList<string> Candidates { get; init; } = [];

    public bool IsError => Severity == IssueSeverity.Error;

    public static Problem Of(Finding finding, IssueSeverity severity) => new(severity, finding.Code, finding.Message) { Candidates = finding.Candidates };

    public static Problem Error(string code, Text message) => new(IssueSeverity.Error, code, message);

    public static Problem Warning(string code, Text message) => new(IssueSeverity.Warning, code, message);
}
