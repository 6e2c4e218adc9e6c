using System.ComponentModel.DataAnnotations;
using System.Reflection;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>One value a caller gives: an argument of a field or a member of an input record.</summary>
internal sealed record InputMember(string Name, string? Description, TypeUse Use, Type Type, string Code)
{
    /// <summary>Under which a field of an input type remembers its member.</summary>
    public const string MetadataKey = "input";

    /// <summary>The entity whose global id it is.</summary>
    public Type? IdOf { get; init; }

    public int? MaxLength { get; init; }

    public object? Default { get; init; }

    public Text Label => XmlDocs.Split(Description ?? Name);

    public static InputMember Of(ParameterInfo parameter) => new(PublishedName.Of(parameter), DescriptionOf(parameter), TypeUse.Of(parameter), parameter.ParameterType, Mistake.Name(parameter))
    {
        IdOf = PublishedProperties.Marked(parameter),
        MaxLength = parameter.GetCustomAttribute<MaxLengthAttribute>()?.Length,
        Default = DefaultOf(parameter),
    };

    public static InputMember Of(PropertyInfo property, ParameterInfo? parameter) => new(PublishedName.Of(property), PublishedName.Description(property), TypeUse.Of(property), property.PropertyType, Mistake.Name(property))
    {
        IdOf = PublishedProperties.Marked(property),
        MaxLength = property.GetCustomAttribute<MaxLengthAttribute>()?.Length,
        Default = parameter is null ? null : DefaultOf(parameter),
    };

    // What "input" is, its record says already.
    private static string? DescriptionOf(ParameterInfo parameter)
        => PublishedName.Description(parameter) ?? (InputShape.IsPossible(parameter.ParameterType) ? PublishedName.Description(parameter.ParameterType) : null);

    // "= default" of a struct reads as null, which is no default to publish.
    private static object? DefaultOf(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue || parameter.DefaultValue is not { } value) return null;

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum ? Enum.ToObject(type, value) : value;
    }
}
