namespace GraphApi.Tests.Platform.AdminConsole;

/// <summary>The console's files as they lie in the repository.</summary>
internal static class ConsoleSources
{
    public static string Folder { get; } = Path.Combine(FindRepository(), "admin-static");

    public static IEnumerable<string> Scripts => Directory.EnumerateFiles(Folder, "*.js", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GraphApi.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder;
    }
}
