using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>A property as a field; a number that is an id leaves as a global id.</summary>
internal sealed class PropertyResolver(PropertyInfo property, Type? idOf) : IFieldResolver, IReadsParent, IDirectResolver
{
    private readonly Func<object, object?> _read = Compile(property);
    private readonly string? _kind = idOf is null ? null : PublishedName.Of(idOf);

    public IReadOnlyList<PropertyInfo>? Reads { get; } = [property];

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Read(context.Source!));

    public bool IsDirect => true;

    public object? Read(object source, IServiceProvider services) => Read(source);

    public object? Read(object source) => _kind is null ? _read(source) : Id(_kind, _read(source));

    private static object? Id(string kind, object? value) => value switch
    {
        int number => GlobalId.Of(kind, number),
        IEnumerable numbers => numbers.Cast<object?>().Select(number => Id(kind, number)),
        _ => null,
    };

    private static Func<object, object?> Compile(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var read = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), source).Compile();
    }
}
