using System.Reflection;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Excel;

/// <summary>Makes what a sheet may ask: today, the caller, and every directory of names as it stands now.</summary>
internal sealed class SheetContexts(IServiceProvider services, ICaller caller, TimeProvider clock, IEnumerable<NamesDirectory> directories)
{
    /// <summary>A context of its own for one template; directories in it do not follow later changes.</summary>
    public SheetContext New() => new(clock.Today(), caller, caller.ScopeIn([]), directories.Select(directory => Current(directory.Type)));

    /// <summary>A context whose directories know exactly what the database does, for rows read from it. The snapshots in memory follow a commit a moment later, or those of another server not at all.</summary>
    /// <param name="db">inside the transaction the rows are read in</param>
    /// <param name="cancel">stops it</param>
    public async Task<SheetContext> For(CityDb db, CancellationToken cancel)
    {
        var names = new List<INames>();
        foreach (var directory in directories) names.Add(await directory.Load(db, cancel));
        return new(clock.Today(), caller, db.Scope, names);
    }

    /// <summary>Whether a directory knows an object by this text today.</summary>
    public bool Knows(Type names, string text) => Current(names).Find(text, clock.Today()).Id is not null;

    private INames Current(Type names) => (INames)services.GetRequiredService(names);
}

/// <summary>A snapshot that finds objects by name; one registration each.</summary>
internal sealed record NamesDirectory(Type Type)
{
    private static readonly MethodInfo Loading = typeof(NamesDirectory).GetMethod(nameof(LoadAs), BindingFlags.NonPublic | BindingFlags.Static)!;

    public Task<INames> Load(CityDb db, CancellationToken cancel) => (Task<INames>)Loading.MakeGenericMethod(Type).Invoke(null, [db, cancel])!;

    private static async Task<INames> LoadAs<T>(CityDb db, CancellationToken cancel) where T : class, ISnapshot<T>, INames => await T.Load(db, cancel);
}
