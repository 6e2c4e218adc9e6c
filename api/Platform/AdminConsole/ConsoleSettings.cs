namespace GraphApi.Platform.AdminConsole;

/// <summary>Section <c>Console</c>: where the console's files lie.</summary>
internal sealed class ConsoleSettings
{
    /// <summary>Folder with index.html and node_modules; found beside the project or the program when none is given.</summary>
    public string? Root { get; init; }
}
