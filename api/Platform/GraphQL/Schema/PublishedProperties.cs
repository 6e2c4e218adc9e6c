using System.Reflection;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The properties of a type that become fields.</summary>
internal static class PublishedProperties
{
    public static IEnumerable<PropertyInfo> Of(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsPublished).OrderBy(property => Depth(property.DeclaringType!));

    /// <summary>The entity whose number an int is; null if it is a plain number.</summary>
    public static Type? IdOf(PropertyInfo property)
    {
        if (Marked(property) is { } marked) return marked;

        return property.Name == nameof(Entity.Id) && property.ReflectedType!.IsSubclassOf(typeof(Entity)) ? property.ReflectedType : null;
    }

    public static Type? Marked(ICustomAttributeProvider member) => member.GetCustomAttributes(inherit: true).OfType<IGlobalId>().FirstOrDefault()?.Entity;

    private static bool IsPublished(PropertyInfo property)
        => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute)) && !IsKey(property);

    // Keys are numbers of this database; clients see objects and global ids instead.
    private static bool IsKey(PropertyInfo property)
    {
        if (property.Name == nameof(Entity.Id) || Marked(property) is not null) return false;

        var ending = TypeUse.Of(property).Item is null ? "Id" : "Ids";
        return property.Name.EndsWith(ending, StringComparison.Ordinal) && TypeUse.Of(property).Leaf == typeof(int);
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
