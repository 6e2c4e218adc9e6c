using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;

namespace GraphApi.Platform.Excel;

/// <summary>Where the graph has what a sheet lists, by the names the two have in common.</summary>
internal sealed class SheetPaths(IEnumerable<FeatureAssembly> assemblies, WholeCity city)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly string[] NameProperties = ["Name", "Title", "Code"];
    private readonly Lazy<IReadOnlyList<Type>> _types = new(() => [.. assemblies.Distinct().SelectMany(feature => feature.Assembly.GetTypes())]);

    /// <summary>The list of all: of several root fields over an entity the one with the shortest name.</summary>
    public string? ListField(Sheet sheet)
    {
        var lists = _types.Value.Where(type => type.IsDefined(typeof(QueryTypeAttribute))).SelectMany(type => type.GetMethods(Own))
            .Where(method => method.IsDefined(typeof(UsePagingAttribute)) && ItemOf(method.ReturnType) == sheet.EntityType);
        return lists.Select(PublishedName.OfField).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
    }

    public string? Path(Sheet sheet, Column column)
    {
        if (column.NamesType is null) return OwnProperty(sheet, column) is { } property ? PublishedName.Of(property) + Inner(property.PropertyType) : null;

        return Related(sheet, column) is { } related && NameOf(related.Type) is { } name ? $"{related.Field} {{ {name} }}" : null;
    }

    public string? FilterPath(Sheet sheet, Column column)
    {
        if (column.IsList) return null;
        if (column.NamesType is null) return OwnProperty(sheet, column) is { } property && IsColumn(sheet, property.Name) ? PublishedName.Of(property) : null;

        return Related(sheet, column) is { } related && IsForeignKey(sheet, column.Property.Name) && NameOf(related.Type) is { } name ? $"{related.Field}.{name}" : null;
    }

    private static PropertyInfo? OwnProperty(Sheet sheet, Column column)
        => sheet.EntityType.GetProperty(column.Property.Name) is { GetMethod.IsPublic: true } property && !property.IsDefined(typeof(GraphQLIgnoreAttribute)) && !IsKey(property) ? property : null;

    // A list of records is selected by the name of each.
    private static string Inner(Type type)
        => ItemOf(type) is { } item && item != typeof(string) && !item.IsValueType && NameOf(item) is { } name ? $" {{ {name} }}" : "";

    private (string Field, Type Type)? Related(Sheet sheet, Column column)
    {
        var name = column.Property.Name;
        var getter = "Get" + (name.EndsWith("Ids", StringComparison.Ordinal) ? name[..^3] + "s" : name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name);
        var method = _types.Value.Where(type => type.GetCustomAttributes().Any(attribute => attribute.GetType() == typeof(ObjectTypeAttribute<>).MakeGenericType(sheet.EntityType)))
            .SelectMany(type => type.GetMethods(Own)).FirstOrDefault(one => one.Name == getter);
        return method is null ? null : (PublishedName.OfField(method), Leaf(method.ReturnType));
    }

    private static Type Leaf(Type type) => type.IsGenericType ? Leaf(type.GetGenericArguments()[0]) : type;

    private static Type? ItemOf(Type type)
        => type == typeof(string) ? null : type.GetInterfaces().Append(type).Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(face => face.GetGenericArguments()[0]).FirstOrDefault();

    private static string? NameOf(Type type)
        => NameProperties.Select(type.GetProperty).OfType<PropertyInfo>().Where(property => !property.IsDefined(typeof(GraphQLIgnoreAttribute))).Select(PublishedName.Of).FirstOrDefault();

    private static bool IsKey(PropertyInfo property) => property.Name.EndsWith("Id", StringComparison.Ordinal) || property.Name.EndsWith("Ids", StringComparison.Ordinal);

    private bool IsColumn(Sheet sheet, string property)
    {
        using var db = city.Open();
        return db.Model.FindEntityType(sheet.EntityType)?.FindProperty(property) is not null;
    }

    private bool IsForeignKey(Sheet sheet, string property)
    {
        using var db = city.Open();
        return db.Model.FindEntityType(sheet.EntityType)?.FindProperty(property)?.IsForeignKey() == true;
    }
}
