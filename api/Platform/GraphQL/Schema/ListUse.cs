using System.Reflection;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>What a method says of the list it returns.</summary>
internal sealed record ListUse(Type Row, bool IsPaged, bool IsFiltered, bool IsSorted)
{
    public static ListUse? Of(MethodInfo method)
    {
        var (paged, filtered, sorted) = (method.IsDefined(typeof(UsePagingAttribute)), method.IsDefined(typeof(UseFilteringAttribute)), method.IsDefined(typeof(UseSortingAttribute)));
        if (!paged && !filtered && !sorted) return null;

        if (paged && TypeUse.IsOf(method.ReturnType, typeof(RowsOf<>))) return new(method.ReturnType.GenericTypeArguments[0], paged, filtered, sorted);
        if (TypeUse.OfResult(method).Item is { Item: null, Type.IsClass: true } row && TypeUse.OfResult(method).Type.IsAssignableTo(typeof(IEnumerable<>).MakeGenericType(row.Type)))
            return new(row.Type, paged, filtered, sorted);

        throw Mistake.At(method,
            "[UsePaging]、[UseFiltering]、[UseSorting] 只能用在返回 IQueryable<实体> 的方法上。",
            "[UsePaging], [UseFiltering] and [UseSorting] are for methods that return an IQueryable of a class.");
    }
}
