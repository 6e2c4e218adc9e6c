using System.Linq.Expressions;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>One value that rows are ordered by.</summary>
/// <param name="Name">as the caller wrote it, with the related object before a dot</param>
/// <param name="Type">of the value: a number, a text, a day or a moment</param>
/// <param name="IsNullable">whether a row may have none</param>
/// <param name="IsDescending">the greatest first</param>
/// <param name="Of">the value of a row</param>
internal sealed record SortKey(string Name, Type Type, bool IsNullable, bool IsDescending, Func<Expression, Expression> Of)
{
    public static SortKey Own(ValueMember member, bool descending)
    {
        var (type, of) = Comparable(member);
        return new(member.Name, type, member.IsNullable, descending, of);
    }

    /// <summary>The value of a related object; none if there is no such object.</summary>
    public static SortKey Other(RelatedMember related, ValueMember member, bool descending, Expression others)
    {
        var (type, of) = Comparable(member);
        var nullable = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
        return new($"{related.Name}.{member.Name}", nullable, IsNullable: true, descending, row =>
        {
            var other = Expression.Parameter(related.Entity, related.Name);
            var value = of(other);
            return Queries.First(others, other, Queries.IsKeyOf(other, related.KeyOf(row)), value.Type == nullable ? value : Expression.Convert(value, nullable));
        });
    }

    // Enums are stored by name, flags have no "greater than": both are ordered by their place in the declaration.
    private static (Type Type, Func<Expression, Expression> Of) Comparable(ValueMember member)
    {
        var type = member.Type;
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (value.IsEnum) return (Rank(type), row => Place(member.Of(row), [.. Enum.GetValuesAsUnderlyingType(value).Cast<object>().Order().Select(each => Enum.ToObject(value, each))]));
        if (value == typeof(bool)) return (Rank(type), row => Place(member.Of(row), [false, true]));

        return (type, member.Of);
    }

    private static Type Rank(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(int) : typeof(int?);

    private static Expression Place(Expression value, object[] declared)
    {
        var rank = Rank(value.Type);
        Expression place = Expression.Constant(null, typeof(int?));
        if (rank == typeof(int)) place = Expression.Constant(declared.Length);
        for (var index = declared.Length - 1; index >= 0; index--)
            place = Expression.Condition(Expression.Equal(value, Expression.Constant(declared[index], value.Type)), Expression.Constant(index, rank), place);
        return place;
    }
}

/// <summary>A complete order: no two rows are equal in it, since the last to decide is the number of the row or its place.</summary>
internal sealed record SortOrder(IReadOnlyList<SortKey> Keys, bool TieIsDescending)
{
    /// <summary>By what cursors of one order know each other.</summary>
    public string Signature(Type row) => $"{row.Name}:{string.Join(',', Keys.Select(key => key.Name + (key.IsDescending ? '-' : '+')))}{(TieIsDescending ? '-' : '+')}";
}
