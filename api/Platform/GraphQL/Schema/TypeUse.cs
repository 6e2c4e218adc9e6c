using System.Reflection;
using GraphApi.Platform.Data;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>How a member uses a type: what it is, whether it may be null, and of what it is a list.</summary>
/// <param name="Type">without <c>Task</c>, <c>Batched</c>, <c>Optional</c> and <c>Nullable</c> around it</param>
/// <param name="IsNullable">whether null is a value</param>
/// <param name="Item">of what it is a list, if it is one</param>
/// <param name="IsOptional">whether an input may leave it out</param>
internal sealed record TypeUse(Type Type, bool IsNullable, TypeUse? Item = null, bool IsOptional = false)
{
    private static readonly Type[] Wrappers = [typeof(Task<>), typeof(ValueTask<>), typeof(Batched<>)];

    public static TypeUse Of(PropertyInfo property) => Read(new NullabilityInfoContext().Create(property));

    public static TypeUse Of(ParameterInfo parameter) => Read(new NullabilityInfoContext().Create(parameter));

    public static TypeUse OfResult(MethodInfo method) => Of(method.ReturnParameter);

    /// <summary>What is at the bottom of the lists.</summary>
    public Type Leaf => Item?.Leaf ?? Type;

    public IGraphType Published(Func<Type, IGraphType> named)
    {
        var inner = Item is null ? named(Type) : new ListGraphType(Item.Published(named));
        return IsNullable || IsOptional ? inner : new NonNullGraphType(inner);
    }

    public static bool IsOf(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static TypeUse Read(NullabilityInfo info)
    {
        var type = info.Type;
        if (Wrappers.Any(wrapper => IsOf(type, wrapper))) return Read(info.GenericTypeArguments[0]);
        if (IsOf(type, typeof(Ruling<>))) return new(typeof(bool), IsNullable: false);
        if (IsOf(type, typeof(Optional<>))) return Read(info.GenericTypeArguments[0]) with { IsOptional = true };
        if (Nullable.GetUnderlyingType(type) is { } value) return new(value, IsNullable: true);

        var item = type.IsArray ? Read(info.ElementType!) : IsList(type) ? Read(info.GenericTypeArguments[0]) : null;
        return new(type, !type.IsValueType && info.ReadState == NullabilityState.Nullable, item);
    }

    private static bool IsList(Type type)
        => type is { IsGenericType: true, GenericTypeArguments: [var item] } && type.IsAssignableTo(typeof(IEnumerable<>).MakeGenericType(item));
}
