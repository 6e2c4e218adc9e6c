using System.Collections.Concurrent;
using System.Reflection;
using GraphApi.Platform.GraphQL.Schema;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>An input record: its members, and how one is made of their values.</summary>
internal sealed class InputShape
{
    private static readonly ConcurrentDictionary<Type, InputShape> Known = new();

    private readonly ConstructorInfo _constructor;
    private readonly IReadOnlyList<PropertyInfo> _settable;

    private InputShape(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !property.IsDefined(typeof(GraphQLIgnoreAttribute))).ToList();
        _constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var parameters = _constructor.GetParameters();
        _settable = [.. properties.Where(property => property.SetMethod is { IsPublic: true } && !parameters.Any(parameter => parameter.Name == property.Name))];
        Members =
        [
            .. parameters.Select(parameter => InputMember.Of(PropertyOf(parameter, properties), parameter)),
            .. _settable.Select(property => InputMember.Of(property, parameter: null)),
        ];
    }

    public IReadOnlyList<InputMember> Members { get; }

    public static InputShape Of(Type type) => Known.GetOrAdd(type, made => new(made));

    /// <summary>Whether a type is one of ours with public members, as input records are; an upload is one value.</summary>
    public static bool IsPossible(Type type)
        => type is { IsClass: true, IsAbstract: false, IsGenericType: false, IsArray: false } && type != typeof(string) && type != typeof(UploadedFile)
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true && type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true
            && type.GetConstructors().Length > 0;

    public object Make(object?[] values)
    {
        var given = _constructor.GetParameters().Length;
        var made = _constructor.Invoke(values[..given]);
        for (var index = 0; index < _settable.Count; index++) _settable[index].SetValue(made, values[given + index]);
        return made;
    }

    private static PropertyInfo PropertyOf(ParameterInfo parameter, List<PropertyInfo> properties)
        => properties.Find(property => property.Name == parameter.Name) ?? throw Mistake.At(parameter,
            "输入 record 的构造参数须与公开属性同名。",
            "a constructor parameter of an input record needs a public property of its name.");
}
