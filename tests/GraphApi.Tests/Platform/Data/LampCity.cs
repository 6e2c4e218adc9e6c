using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Platform.Data;

[CommonKnowledge]
public sealed class Lamp : Entity
{
    public static readonly Rule<Lamp, int> BrighterThan = new((lamp, watts) => lamp.Watts > watts);

    public required int Watts { get; set; }
}

/// <summary>A directory over lamps, to see when it is renewed.</summary>
public sealed record LampDirectory(IReadOnlyList<int> Watts) : ISnapshot<LampDirectory>
{
    public static IReadOnlyList<Type> Watches => [typeof(Lamp)];

    public static async Task<LampDirectory> Load(CityDb db, CancellationToken cancel)
        => new(await db.Set<Lamp>().OrderBy(lamp => lamp.Id).Select(lamp => lamp.Watts).ToListAsync(cancel));
}

public sealed class LampDb(DbContextOptions options) : CityDb(options);

/// <summary>The data layer alone, on a file of its own.</summary>
internal sealed class LampCity : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lamps-").FullName;
    private readonly WebApplication _app;

    public LampCity()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _folder });
        builder.AddFeatures(typeof(LampCity).Assembly);
        builder.AddData<LampDb, LampDb>();
        builder.Services.AddSingleton<ICaller>(ServerItself.Instance);
        _app = builder.Build();
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
    }

    public CityWriter Writer => _app.Services.GetRequiredService<CityWriter>();

    public LampDirectory Lamps => _app.Services.GetRequiredService<LampDirectory>();

    public Task<CityDb> Open() => Task.FromResult(_app.Services.GetRequiredService<WholeCity>().Open());

    public static async Task<LampCity> Start()
    {
        var city = new LampCity();
        await using var db = await city.Open();
        await db.Database.EnsureCreatedAsync();
        await city._app.Services.GetRequiredService<Snapshot<LampDirectory>>().Reload(CancellationToken.None);
        return city;
    }

    public async Task<Lamp> Add(int watts)
    {
        var lamp = new Lamp { Watts = watts };
        await using var db = await Open();
        db.Add(lamp);
        await db.SaveChangesAsync();
        return lamp;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
