using GraphApi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>全市数据 · contexts from which nothing is hidden, for what the server does in nobody's name: migrations, snapshots, commands</summary>
internal abstract class WholeCity
{
    /// <summary>建立 · a context that hides nothing</summary>
    public CityDb Open() => In(Scope.Whole);

    /// <summary>A context of a scope.</summary>
    public abstract CityDb In(Scope scope);
}

internal sealed class WholeCity<TContext>(IDbContextFactory<TContext> pool) : WholeCity where TContext : CityDb
{
    public override CityDb In(Scope scope)
    {
        // Always: a context out of the pool still has the scope of who used it last.
        var db = pool.CreateDbContext();
        db.Scope = scope;
        return db;
    }
}

/// <summary>Contexts of whoever is calling now.</summary>
internal sealed class CallersCity(WholeCity city, ICaller caller) : IDbContextFactory<CityDb>
{
    public CityDb CreateDbContext() => city.In(caller.ScopeIn(Acting.In));
}
