using GraphApi.Platform.Access;
using GraphApi.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Excel;

/// <summary>Makes what a sheet may ask: today, the caller, and every directory of names as it stands now.</summary>
internal sealed class SheetContexts(IServiceProvider services, ICaller caller, TimeProvider clock, IEnumerable<NamesDirectory> directories)
{
    /// <summary>A context of its own for one import, export or template; directories in it do not follow later changes.</summary>
    public SheetContext New() => new(clock.Today(), caller, Directories());

    /// <summary>Whether any directory knows an object by this text today.</summary>
    public bool Knows(string text) => Directories().Any(names => names.Find(text, clock.Today()).Id is not null);

    private IEnumerable<INames> Directories() => directories.Select(directory => (INames)services.GetRequiredService(directory.Type));
}

/// <summary>A snapshot that finds objects by name; one registration each.</summary>
internal sealed record NamesDirectory(Type Type);
