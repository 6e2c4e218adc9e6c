using System.Diagnostics;

namespace GraphApi.Tests.TestKit;

/// <summary>Parts of a machine some tests need. Missing on a laptop: skipped with a sentence; missing in CI: failed.</summary>
public static class Needs
{
    /// <summary>Runs a program that must be installed, and returns what it printed.</summary>
    public static async Task<string> Run(string program, string howToGet, params string[] arguments)
    {
        Have(Find(program) is not null, $"{program} is not installed. {howToGet}");

        var start = new ProcessStartInfo(Find(program)!, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}{output}");
        return output;
    }

    public static void Have(bool isThere, string otherwise)
    {
        if (isThere) return;
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(otherwise);
        Assert.Skip(otherwise);
    }

    private static string? Find(string program) => Path.IsPathRooted(program)
        ? (File.Exists(program) ? program : null)
        : Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
