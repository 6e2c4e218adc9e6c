using System.Diagnostics;
using System.Globalization;

namespace GraphApi.Benchmarks;

/// <summary>The product as its users run it: its own process, its own settings.</summary>
internal static class Product
{
    private const string FirstPage = "/graphql?query={tasks(first:1){nodes{id}}}";

    /// <summary>Fills the data folder once with as many tasks as asked for.</summary>
    public static async Task Fill(Settings settings)
    {
        var full = Path.Combine(settings.DataFolder, string.Create(CultureInfo.InvariantCulture, $"filled-{settings.Tasks}"));
        if (File.Exists(full)) return;

        if (Directory.Exists(settings.DataFolder)) throw new InvalidOperationException($"{settings.DataFolder} was filled by something else or only in part. Delete it, or name another folder with --data.");

        using var fill = Process.Start(Info([.. Command(settings), "seed-load", "--tasks", settings.Tasks.ToString(CultureInfo.InvariantCulture), "--data", settings.DataFolder]))!;
        await fill.WaitForExitAsync();
        if (fill.ExitCode != 0) throw new InvalidOperationException($"seed-load ended with {fill.ExitCode}.");

        await File.WriteAllTextAsync(full, "");
    }

    public static Task<Server> Start(Settings settings) => Server.Start([.. Command(settings), "--data", settings.DataFolder, "--demo", "false"], FirstPage, Folder);

    // The same configuration as ours: a Debug product beside a Release floor would be no comparison.
    private static string[] Command(Settings settings) => ["dotnet", settings.Product ?? Path.Combine(Folder, "bin", Configuration, "net10.0", "GraphApi.dll")];

    private static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "GraphApi.sln"))) return Path.Combine(folder.FullName, "api");
            throw new DirectoryNotFoundException("GraphApi.sln is in no folder above this program.");
        }
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static ProcessStartInfo Info(IReadOnlyList<string> command)
    {
        var info = new ProcessStartInfo(command[0]) { WorkingDirectory = Folder };
        foreach (var word in command.Skip(1)) info.ArgumentList.Add(word);
        return info;
    }
}
