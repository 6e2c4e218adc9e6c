using System.Linq.Expressions;
using System.Reflection;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Something of a list's rows that can be filtered and ordered by.</summary>
internal abstract record ListMember(string Name, string? Description);

/// <summary>A value of the row itself.</summary>
/// <param name="Name">as in the schema</param>
/// <param name="Description">as in the schema</param>
/// <param name="Property">where it stands</param>
/// <param name="IsNullable">whether a row may have none</param>
/// <param name="IdOf">the entity whose number it is, if clients see it as a global id</param>
internal sealed record ValueMember(string Name, string? Description, PropertyInfo Property, bool IsNullable, Type? IdOf) : ListMember(Name, Description)
{
    public Expression Of(Expression row) => Expression.Property(row, Property);
}

/// <summary>The object a foreign key of the row points to.</summary>
internal sealed record RelatedMember(string Name, string? Description, PropertyInfo ForeignKey, Type Entity) : ListMember(Name, Description)
{
    public Expression KeyOf(Expression row) => Expression.Property(row, ForeignKey);
}
