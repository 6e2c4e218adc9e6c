using System.Text.RegularExpressions;

namespace GraphApi.Platform.AdminConsole;

/// <summary>Every module the console's first page imports, so that a browser may ask for all of them at once instead of level by level.</summary>
internal sealed partial class ModuleGraph(ConsoleFolder folder)
{
    private readonly List<string> _addresses = [];

    public static IReadOnlyList<string> From(ConsoleFolder folder, string entry)
    {
        var graph = new ModuleGraph(folder);
        graph.Visit(entry);
        return graph._addresses;
    }

    private void Visit(string address)
    {
        if (_addresses.Contains(address, StringComparer.Ordinal) || FileOf(address) is not { } file) return;

        _addresses.Add(address);
        foreach (Match import in Imports().Matches(File.ReadAllText(file)))
            if (Resolve(import.Groups["what"].Value, address) is { } imported) Visit(imported);
    }

    private string? Resolve(string what, string importer)
    {
        if (what.StartsWith('.') || what.StartsWith('/')) return new Uri(new Uri("http://console" + importer), what).AbsolutePath;

        return folder.Modules.Where(module => what == module.Name || what.StartsWith(module.Name + "/", StringComparison.Ordinal))
            .Select(module => module.Address + (what == module.Name ? module.Entry() : what[(module.Name.Length + 1)..]))
            .FirstOrDefault();
    }

    private string? FileOf(string address)
    {
        var module = folder.Modules.FirstOrDefault(module => address.StartsWith(module.Address, StringComparison.Ordinal));
        var file = module is null ? Path.Combine(folder.Path, address.TrimStart('/')) : Path.Combine(module.Path, address[module.Address.Length..]);
        return File.Exists(file) ? file : null;
    }

    // Static imports only: what is imported when needed is not to be loaded before.
    [GeneratedRegex("""(?:\bfrom|\bimport)\s*["'](?<what>[^"'\s]+)["']""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Imports();
}
