using System.Reflection;
using GraphApi.Platform.Access;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphApi.Platform.Data;

/// <summary>数据 · database, snapshots and clock</summary>
public static class DataSetup
{
    /// <summary>加入数据 · the context of the configured database behind <see cref="CityDb"/>, and every snapshot found by type</summary>
    public static void AddData<TSqlite, TPostgres>(this WebApplicationBuilder builder) where TSqlite : CityDb where TPostgres : CityDb
    {
        var settings = builder.Configuration;
        var folder = new DataFolder(settings["data"] is { Length: > 0 } given ? TypedPath.Full(given) : Path.Combine(builder.Environment.ContentRootPath, "data"));
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<TimeProvider>(new CityTime(new(() => Zone(settings["timeZone"] ?? "Asia/Shanghai"))));

        if (settings["database"] is "postgres")
            builder.Services.AddContext<TPostgres>(options => options.UseNpgsql(settings["connection"] ?? throw new StartRefusedException(NoConnection)));
        else
            builder.Services.AddContext<TSqlite>(options => options.UseSqlite(Sqlite(settings, folder)));
        builder.Services.AddSnapshots();
    }

    private static string Sqlite(IConfiguration settings, DataFolder folder)
    {
        if (settings["database"] is { } other and not "sqlite") throw new StartRefusedException(UnknownDatabase(other));

        return settings["connection"] ?? $"Data Source={Path.Combine(folder.Path, "city.db")}";
    }

    private static TimeZoneInfo Zone(string name)
        => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new StartRefusedException(UnknownZone(name));

    private static Words.Text UnknownDatabase(string given) => new(
        $"没有名为“{given}”的数据库种类，--database 只能是 sqlite 或 postgres。",
        $"There is no database \"{given}\"; --database is sqlite or postgres.");

    private static Words.Text UnknownZone(string given) => new(
        $"没有名为“{given}”的时区，请用 Asia/Shanghai 这样的名称。",
        $"There is no time zone \"{given}\". Give one by a name such as Asia/Shanghai.");

    private static Words.Text NoConnection => new(
        "选择了 PostgreSQL，但没有给出连接字符串。请用 --connection 或环境变量 GRAPHAPI__CONNECTION 给出。",
        "PostgreSQL was chosen without a connection string. Give one with --connection or GRAPHAPI__CONNECTION.");

    private static void AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> provider) where TContext : CityDb
    {
        services.AddSingleton<SnapshotRenewal>();
        services.AddSingleton<IInterceptor, SnapshotSaveInterceptor>();
        services.AddSingleton<IInterceptor, SnapshotCommitInterceptor>();
        foreach (var type in services.FeatureTypes().Where(type => type.IsSubclassOf(typeof(KeptWithRows)))) services.AddSingleton(typeof(IInterceptor), type);
        services.AddPooledDbContextFactory<TContext>((root, options) =>
        {
            provider(options);
            options.AddInterceptors(root.GetServices<IInterceptor>());
        });
        services.TryAddSingleton<WholeCity, WholeCity<TContext>>();
        services.TryAddSingleton<IDbContextFactory<CityDb>, CallersCity>();
        services.AddSingleton<CityWriter>();
        services.AddSingleton<CityReader>();
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<OfflineDatabase>();
    }

    private static void AddSnapshots(this IServiceCollection services)
    {
        var add = typeof(DataSetup).GetMethod(nameof(AddSnapshot), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in services.FeatureTypes().Where(IsSnapshot)) add.MakeGenericMethod(type).Invoke(null, [services]);
    }

    private static bool IsSnapshot(Type type)
        => !type.IsAbstract && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ISnapshot<>));

    private static void AddSnapshot<T>(IServiceCollection services) where T : class, ISnapshot<T>
    {
        services.AddSingleton<Snapshot<T>>();
        services.AddSingleton<Snapshot>(root => root.GetRequiredService<Snapshot<T>>());
        // Transient: after a change in the same request the next to ask sees the new one.
        services.AddTransient(root => root.GetRequiredService<Snapshot<T>>().Current);
        if (typeof(T).IsAssignableTo(typeof(IUnitTree))) services.AddTransient(root => (IUnitTree)root.GetRequiredService<T>());
    }
}
