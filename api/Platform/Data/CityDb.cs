using System.Reflection;
using GraphApi.Platform.Access;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>城市数据库 · one city's data; entities and their mappings are found by type in the assemblies of the context's own class and its bases</summary>
public abstract class CityDb(DbContextOptions options) : DbContext(options)
{
    private bool? _isPostgres;

    /// <summary>Whether it is PostgreSQL; the framework finds that out anew each time it is asked.</summary>
    internal bool IsPostgres => _isPostgres ??= Database.IsNpgsql();

    /// <summary>权限范围 · whose rows this context shows, and what it may change; set by whoever makes the context</summary>
    public Scope Scope { get; internal set; } = Scope.Nothing;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in ModelAssemblies())
        {
            foreach (var entity in assembly.GetTypes().Where(IsEntity)) modelBuilder.Entity(entity).Property(nameof(Entity.Version)).IsConcurrencyToken();
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        ScopeFilter.AddTo(modelBuilder, this);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        MomentColumn.Configure(configurationBuilder, Database.IsSqlite());
        PeriodColumn.Configure(configurationBuilder);
        // Text is ordered by code point in both, so an index serves the order that lists are given in.
        if (!Database.IsNpgsql()) return;

        configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Properties<Period>().UseCollation("C");
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeRight.Check(this);
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Modified)) entry.Entity.Version++;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private IEnumerable<Assembly> ModelAssemblies()
    {
        var assemblies = new HashSet<Assembly>();
        for (var type = GetType(); type != typeof(DbContext); type = type.BaseType!) assemblies.Add(type.Assembly);
        return assemblies;
    }

    private static bool IsEntity(Type type) => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Entity));
}
