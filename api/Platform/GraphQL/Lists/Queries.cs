using System.Linq.Expressions;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Queries put together from types known only at run time.</summary>
internal static class Queries
{
    extension(IQueryable rows)
    {
        public bool IsInMemory => rows.Provider is not IAsyncQueryProvider;
    }

    extension(CityDb db)
    {
        /// <summary>All rows of an entity the caller may see, as a part of a larger query: its filters apply there too.</summary>
        public Expression All(Type entity)
            => ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(entity).Invoke(db, null)!).Expression;
    }

    /// <summary>Whether the object with the number <paramref name="key"/> is the one in <paramref name="row"/>.</summary>
    public static Expression IsKeyOf(ParameterExpression row, Expression key)
    {
        Expression id = Expression.Property(row, nameof(Entity.Id));
        return Expression.Equal(id.Type == key.Type ? id : Expression.Convert(id, key.Type), key);
    }

    public static Expression Any(Expression rows, ParameterExpression row, Expression condition)
        => Expression.Call(typeof(Queryable), nameof(Queryable.Any), [row.Type], rows, Expression.Quote(Expression.Lambda(condition, row)));

    /// <summary>Whether the object with the number <paramref name="key"/> is one of the rows that meet a condition.</summary>
    /// <remarks>The few are found first, and what names them by an index; asked of each row in turn it would be asked of all.</remarks>
    public static Expression IsAmong(Expression rows, ParameterExpression row, Expression condition, Expression key)
    {
        var found = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [row.Type], rows, Expression.Quote(Expression.Lambda(condition, row)));
        var ids = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [row.Type, typeof(int)], found, Expression.Quote(Expression.Lambda(Expression.Property(row, nameof(Entity.Id)), row)));
        Expression Contains(Expression number) => Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(int)], ids, number);

        // No number is not one of them, and neither is it unknown whether it is.
        return Nullable.GetUnderlyingType(key.Type) is null ? Contains(key) : Conditions.And(Conditions.HasValue(key), Contains(Expression.Property(key, nameof(Nullable<>.Value))));
    }

    /// <summary>A value of the first row that meets a condition, null if none does.</summary>
    public static Expression First(Expression rows, ParameterExpression row, Expression condition, Expression value)
    {
        var found = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [row.Type], rows, Expression.Quote(Expression.Lambda(condition, row)));
        var values = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [row.Type, value.Type], found, Expression.Quote(Expression.Lambda(value, row)));
        return Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [value.Type], values);
    }
}
