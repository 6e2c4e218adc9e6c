using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Lists;
using GraphQL;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The object types of the schema: an entity's or record's properties, and the methods of the classes beside it.</summary>
internal sealed class OutputTypes
{
    private readonly Dictionary<Type, ObjectGraphType> _objects = [];
    private readonly ListTypes _lists;
    private readonly FeatureTypes _features;
    private readonly MethodFields _methods;

    public OutputTypes(ListTypes lists, FeatureTypes features, Func<OutputTypes, MethodFields> methods)
    {
        (_lists, _features) = (lists, features);
        _methods = methods(this);
        Node = new InterfaceGraphType { Name = "Node", Description = SchemaWords.Node, ResolveType = TypeOf };
        Node.AddField(new FieldType { Name = "id", Description = SchemaWords.Id, ResolvedType = new NonNullGraphType(lists.Id) });
    }

    public InterfaceGraphType Node { get; }

    /// <summary>Every published entity type, by its name in the schema.</summary>
    public IReadOnlyDictionary<string, Type> Entities
        => _objects.Where(each => each.Key.IsSubclassOf(typeof(Entity))).ToDictionary(each => each.Value.Name, each => each.Key, StringComparer.Ordinal);

    public IGraphType Of(TypeUse use, string member)
        => use.Type == typeof(Entity) ? Node : use.Published(type => Named(type, member));

    public IGraphType Named(Type type, string member)
    {
        if (_lists.ScalarOf(type) is { } scalar) return scalar;
        if (type == typeof(Entity)) return Node;
        if (IsOwn(type)) return Object(type);

        throw Mistake.At(member,
            $"类型 {type} 不能发布到 schema。请用 [GraphQLIgnore] 排除，或改用标量、枚举、实体、record。",
            $"{type} cannot be published. Leave the member out with [GraphQLIgnore], or use a scalar, an enum, an entity or a record.");
    }

    public ObjectGraphType Object(Type type)
    {
        if (_objects.TryGetValue(type, out var known)) return known;

        var made = new ObjectGraphType { Name = PublishedName.Of(type), Description = PublishedName.Description(type) };
        // Known before it is filled: a unit's parent is a unit.
        _objects.Add(type, made);
        foreach (var property in PublishedProperties.Of(type)) Add(made, Field(property), property);
        foreach (var method in _features.ExtensionsOf(type).SelectMany(FeatureTypes.FieldMethods)) Add(made, _methods.Field(method, PublishedName.OfField(method), type), method);
        if (type.IsSubclassOf(typeof(Entity))) made.AddResolvedInterface(Node);
        return made;
    }

    public static void Add(ObjectGraphType type, FieldType field, MemberInfo member)
    {
        if (type.HasField(field.Name)) throw Mistake.At(member,
            $"{type.Name} 已有字段 {field.Name}。请改名，或用 [GraphQLIgnore] 排除其中一个。",
            $"{type.Name} already has a field {field.Name}. Rename one, or leave one out with [GraphQLIgnore].");

        type.AddField(field.WithMetadata(SchemaCheck.MemberKey, Mistake.Name(member)));
    }

    public FieldType Field(PropertyInfo property)
    {
        var use = TypeUse.Of(property);
        var entity = PublishedProperties.IdOf(property);
        if (entity is null && property.Name == nameof(Entity.Id) && use.Type == typeof(int)) throw Mistake.At(property,
            "编号不能直接发布。请加 [ID<…>] 说明是哪种实体的编号，或用 [GraphQLIgnore] 排除。",
            "a bare number is not published as an id. Say whose it is with [ID<…>], or leave it out with [GraphQLIgnore].");

        return new FieldType
        {
            Name = PublishedName.Of(property),
            Description = PublishedName.Description(property),
            ResolvedType = entity is null ? Of(use, Mistake.Name(property)) : use.Published(_ => _lists.Id),
            Resolver = new PropertyResolver(property, entity),
        };
    }

    private IObjectGraphType? TypeOf(object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType!)
            if (_objects.TryGetValue(type, out var published)) return published;

        return null;
    }

    private static bool IsOwn(Type type)
        => type is { IsAbstract: false, IsGenericType: false, IsArray: false, IsPrimitive: false, IsPointer: false } && !type.IsSubclassOf(typeof(Delegate))
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true && type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true;
}
