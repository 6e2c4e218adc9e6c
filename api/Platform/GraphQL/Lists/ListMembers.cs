using System.Collections.Concurrent;
using System.Reflection;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>By what a list of a type can be filtered and ordered, from its properties, the database's model and the methods beside it.</summary>
internal sealed class ListMembers(WholeCity city, ScalarTypes scalars, MethodMembers methods)
{
    private readonly ConcurrentDictionary<Type, IReadOnlyList<ListMember>> _members = new();
    private readonly Lazy<IModel> _model = new(() => ReadModel(city));

    public IReadOnlyList<ListMember> Of(Type row) => _members.GetOrAdd(row, Find);

    public ListMember? Find(Type row, string name) => Of(row).FirstOrDefault(member => member.Name == name);

    /// <summary>A property that rows come ordered by, published or not.</summary>
    public ValueMember Value(Type row, PropertyInfo property)
        => Of(row).OfType<PropertyMember>().FirstOrDefault(member => member.Property.Name == property.Name)
            ?? new PropertyMember(PublishedName.Of(property), null, property, IsNullable(property, _model.Value.FindEntityType(row)?.FindProperty(property.Name)), null);

    private static IModel ReadModel(WholeCity city)
    {
        using var db = city.Open();
        return db.Model;
    }

    private List<ListMember> Find(Type row)
    {
        var entity = _model.Value.FindEntityType(row);
        var properties = row.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsPublished);
        // Ids first, then as written: a base class's properties come last by reflection.
        return [.. properties.OrderByDescending(property => property.Name == nameof(Entity.Id)).Select(property => Member(property, entity)).OfType<ListMember>(), .. methods.Of(row)];
    }

    private static bool IsPublished(PropertyInfo property)
        => property.CanRead && property.GetIndexParameters().Length == 0 && property.Name != nameof(Entity.Version) && !property.IsDefined(typeof(GraphQLIgnoreAttribute));

    private ListMember? Member(PropertyInfo property, IEntityType? entity)
    {
        var column = entity?.FindProperty(property.Name);
        if (entity is not null && column is null) return null;
        if (column is not null && Principal(column) is { } principal) return Related(property, principal);
        if (property.Name != nameof(Entity.Id) && property.Name.EndsWith(nameof(Entity.Id), StringComparison.Ordinal)) return null;

        return IdOf(property) is null && scalars.Of(property.PropertyType) is null
            ? null
            : new PropertyMember(PublishedName.Of(property), PublishedName.Description(property), property, IsNullable(property, column), IdOf(property));
    }

    private static Type? Principal(IProperty column)
        => column.GetContainingForeignKeys().Where(key => key.Properties.Count == 1 && key.PrincipalKey.Properties[0].Name == nameof(Entity.Id))
            .Select(key => key.PrincipalEntityType.ClrType).FirstOrDefault(type => type.IsSubclassOf(typeof(Entity)));

    private static RelatedMember? Related(PropertyInfo property, Type principal)
        => property.Name.EndsWith(nameof(Entity.Id), StringComparison.Ordinal)
            ? new RelatedMember(PublishedName.Camel(property.Name[..^2]), PublishedName.Description(property), property, principal)
            : null;

    private static Type? IdOf(PropertyInfo property)
    {
        if (property.GetCustomAttributes().OfType<IGlobalId>().FirstOrDefault() is { } marked) return marked.Entity;

        return property.Name == nameof(Entity.Id) && property.ReflectedType!.IsSubclassOf(typeof(Entity)) ? property.ReflectedType : null;
    }

    private static bool IsNullable(PropertyInfo property, IProperty? column)
        => column?.IsNullable ?? (property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull);
}
