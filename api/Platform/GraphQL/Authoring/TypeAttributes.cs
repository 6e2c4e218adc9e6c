namespace GraphApi.Platform.GraphQL;

/// <summary>查询 · a static class whose public methods are root fields of Query; <c>GetUnits</c> becomes <c>units</c></summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>变更 · a static class whose public methods are mutations</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>对象类型 · a static class whose public methods are fields of <typeparamref name="T"/>, beside its public properties</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute;

/// <summary>节点 · the method that loads an object for <c>node</c> and <c>nodes</c> by its number; the database is asked where no type has one</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

/// <summary>说明 · a description where no XML summary can stand</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>说明 · the text, 中文 · English</summary>
    public string Description { get; } = description;
}

/// <summary>名称 · a name in the schema other than the one in the code</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>名称 · the name in the schema</summary>
    public string Name { get; } = name;
}

/// <summary>不发布 · kept out of the schema</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;
