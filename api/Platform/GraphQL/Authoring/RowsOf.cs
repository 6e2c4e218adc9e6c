using System.Linq.Expressions;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.GraphQL;

/// <summary>某对象的行 · the rows below one object, as a list in pages: below a list of objects the pages of all are read together</summary>
/// <remarks>For fields with <see cref="UsePagingAttribute"/>; filtering and sorting may stand beside it.</remarks>
/// <typeparam name="T">what is listed</typeparam>
public abstract class RowsOf<T> where T : Entity
{
    private protected RowsOf() { }

    internal abstract int Owner { get; }

    internal abstract IQueryable<T> All(CityDb db);

    internal abstract Expression<Func<T, int>> OwnerOf { get; }
}

/// <summary>某对象的行 · makes the rows below one object</summary>
public static class RowsOf
{
    /// <summary>属于 · of all rows, in their order, those whose owner has a number</summary>
    /// <param name="all">every row of the kind, in order</param>
    /// <param name="ownerOf">the number of the object a row belongs to</param>
    /// <param name="owner">the number of the object asked about</param>
    public static RowsOf<T> Owner<T>(Func<CityDb, IQueryable<T>> all, Expression<Func<T, int>> ownerOf, int owner) where T : Entity => new Given<T>(all, ownerOf, owner);

    private sealed class Given<T>(Func<CityDb, IQueryable<T>> all, Expression<Func<T, int>> ownerOf, int owner) : RowsOf<T> where T : Entity
    {
        internal override int Owner => owner;

        internal override Expression<Func<T, int>> OwnerOf => ownerOf;

        internal override IQueryable<T> All(CityDb db) => all(db);
    }
}
