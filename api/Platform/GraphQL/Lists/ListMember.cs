using System.Linq.Expressions;
using System.Reflection;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Something of a list's rows that can be filtered and ordered by.</summary>
internal abstract record ListMember(string Name, string? Description);

/// <summary>A value of the row itself.</summary>
/// <param name="Name">as in the schema</param>
/// <param name="Description">as in the schema</param>
/// <param name="Type">of the value</param>
/// <param name="IsNullable">whether a row may have none</param>
/// <param name="IdOf">the entity whose number it is, if clients see it as a global id</param>
internal abstract record ValueMember(string Name, string? Description, Type Type, bool IsNullable, Type? IdOf) : ListMember(Name, Description)
{
    public abstract Expression Of(Expression row);
}

/// <summary>A value that stands in a property of the row.</summary>
internal sealed record PropertyMember(string Name, string? Description, PropertyInfo Property, bool IsNullable, Type? IdOf) : ValueMember(Name, Description, Property.PropertyType, IsNullable, IdOf)
{
    public override Expression Of(Expression row) => Expression.Property(row, Property);
}

/// <summary>The object a foreign key of the row points to.</summary>
internal sealed record RelatedMember(string Name, string? Description, PropertyInfo ForeignKey, Type Entity) : ListMember(Name, Description)
{
    public Expression KeyOf(Expression row) => Expression.Property(row, ForeignKey);
}
