using System.CommandLine;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Commands;

/// <summary>命令 · one thing the program does instead of serving; found by type, its constructor takes what it needs from the services</summary>
/// <remarks>The database is not opened or migrated before <see cref="Run"/>; a command that needs it says so by asking for it.</remarks>
public abstract class CityCommand(string name, Text help)
{
    /// <summary>名称 · as typed, in kebab-case</summary>
    public string Name { get; } = name;

    /// <summary>用途 · what it does, in both languages</summary>
    public Text Help { get; } = help;

    /// <summary>参数 · positional arguments</summary>
    public virtual IReadOnlyList<Argument> Arguments => [];

    /// <summary>选项 · options</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>执行 · does it and returns the exit code: 0 done, 1 refused with a sentence on standard error, 2 wrong arguments, 3 what was to be proved is not so</summary>
    public abstract Task<int> Run(ParseResult given, CancellationToken cancel);
}
