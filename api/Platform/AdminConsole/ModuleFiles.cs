using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace GraphApi.Platform.AdminConsole;

/// <summary>node_modules as browsers see it: only the named packages, each with or without its version in the address.</summary>
internal sealed class ModuleFiles(ConsoleFolder folder) : IFileProvider
{
    private readonly Dictionary<string, PhysicalFileProvider> _packages = folder.Modules
        .Where(module => Directory.Exists(module.Path))
        .SelectMany(module => new[] { module.Name, $"{module.Name}@{module.Version}" }.Select(name => (name, module.Path)))
        .ToDictionary(entry => entry.name, entry => new PhysicalFileProvider(entry.Path), StringComparer.Ordinal);

    public IFileInfo GetFileInfo(string subpath)
    {
        var (package, file) = Split(subpath);
        return _packages.TryGetValue(package, out var files) ? files.GetFileInfo(file) : new NotFoundFileInfo(subpath);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    // Each package has a provider of its own, which refuses to leave it.
    private static (string Package, string File) Split(string subpath)
    {
        var parts = subpath.TrimStart('/').Split('/');
        var length = parts[0].StartsWith('@') ? 2 : 1;
        return (string.Join('/', parts.Take(length)), string.Join('/', parts.Skip(length)));
    }
}

/// <summary>The console's own files: what a page is made of, and nothing else that lies beside it.</summary>
internal sealed class OwnFiles(ConsoleFolder folder) : IFileProvider
{
    private static readonly HashSet<string> Served = new(StringComparer.Ordinal) { ".js", ".css", ".svg" };

    private readonly PhysicalFileProvider _files = new(folder.Path);

    public IFileInfo GetFileInfo(string subpath) => IsServed(subpath) ? _files.GetFileInfo(subpath) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private static bool IsServed(string subpath)
        => Served.Contains(Path.GetExtension(subpath)) && !subpath.Contains("node_modules", StringComparison.OrdinalIgnoreCase) && subpath != "/install.js";
}
