using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GraphApi.Platform.AdminConsole;

/// <summary>The folder of the console's own files, and the browser modules installed in it.</summary>
internal sealed class ConsoleFolder
{
    private readonly Lazy<IReadOnlyList<ConsoleModule>> _modules;

    public ConsoleFolder(IOptions<ConsoleSettings> settings, IHostEnvironment environment)
    {
        Path = Find(settings.Value.Root, environment.ContentRootPath);
        _modules = new(ReadModules);
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>The modules browsers may load: the dependencies of package.json, not those of the tests.</summary>
    public IReadOnlyList<ConsoleModule> Modules => _modules.Value;

    public bool IsInstalled => Modules.Count > 0 && Modules.All(module => Directory.Exists(module.Path));

    // Beside the project while it is developed, inside the program's folder once it is published.
    private static string Find(string? configured, string contentRoot)
    {
        string[] places = configured is not null
            ? [configured]
            : [System.IO.Path.Combine(contentRoot, "..", "admin-static"), System.IO.Path.Combine(AppContext.BaseDirectory, "admin-static")];
        return System.IO.Path.GetFullPath(places.FirstOrDefault(Directory.Exists) ?? places[^1]);
    }

    private IReadOnlyList<ConsoleModule> ReadModules()
    {
        var package = System.IO.Path.Combine(Path, "package.json");
        if (!File.Exists(package)) return [];

        using var json = JsonDocument.Parse(File.ReadAllText(package));
        return [.. json.RootElement.GetProperty("dependencies").EnumerateObject().Select(entry => new ConsoleModule(entry.Name, entry.Value.GetString()!, System.IO.Path.Combine(Path, "node_modules", entry.Name)))];
    }
}

/// <summary>One package browsers may load.</summary>
internal sealed record ConsoleModule(string Name, string Version, string Path)
{
    /// <summary>Its address carries its version, so browsers may keep it for good.</summary>
    public string Address => $"/modules/{Name}@{Version}/";

    /// <summary>The file a bare import of its name means; none for a package of which only single files are used.</summary>
    public string? Entry()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "package.json")));
        return MainExport(package.RootElement)?.TrimStart('.', '/');
    }

    private static string? MainExport(JsonElement package)
        => package.TryGetProperty("exports", out var exports) && exports.TryGetProperty(".", out var main) && main.TryGetProperty("default", out var file) ? file.GetString() : null;
}
