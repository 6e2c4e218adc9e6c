using System.Reflection;
using GraphApi.Platform.Hosting;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The classes of all features that publish fields, found by their attributes.</summary>
internal sealed class FeatureTypes
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly ILookup<Type, Type> _extensions;

    // A class private to another is its owner's own affair, such as a test's example.
    public FeatureTypes(IEnumerable<FeatureAssembly> assemblies) : this(assemblies.Distinct().SelectMany(feature => feature.Assembly.GetTypes()).Where(type => !type.IsNestedPrivate)) { }

    internal FeatureTypes(IEnumerable<Type> types)
    {
        var all = types.OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        Queries = [.. all.Where(type => type.IsDefined(typeof(QueryTypeAttribute)))];
        Mutations = [.. all.Where(type => type.IsDefined(typeof(MutationTypeAttribute)))];
        _extensions = all.SelectMany(type => Extended(type).Select(extended => (type, extended))).ToLookup(pair => pair.extended, pair => pair.type);
    }

    public IReadOnlyList<Type> Queries { get; }

    public IReadOnlyList<Type> Mutations { get; }

    /// <summary>The types that have a class of fields beside them.</summary>
    public IEnumerable<Type> Extended() => _extensions.Select(each => each.Key);

    public IEnumerable<Type> ExtensionsOf(Type type) => _extensions[type];

    public static IEnumerable<MethodInfo> FieldMethods(Type type)
        => type.GetMethods(Own).Where(method => !method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute)) && !method.IsDefined(typeof(NodeResolverAttribute)));

    public MethodInfo? NodeResolverOf(Type type)
        => ExtensionsOf(type).SelectMany(extension => extension.GetMethods(Own)).SingleOrDefault(method => method.IsDefined(typeof(NodeResolverAttribute)));

    private static IEnumerable<Type> Extended(Type type)
        => type.GetCustomAttributes().Select(attribute => attribute.GetType()).Where(attribute => TypeUse.IsOf(attribute, typeof(ObjectTypeAttribute<>))).Select(attribute => attribute.GenericTypeArguments[0]);
}
