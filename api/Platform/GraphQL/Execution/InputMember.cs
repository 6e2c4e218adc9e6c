using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>One value a caller gives: an argument of a field or a member of an input record.</summary>
internal sealed record InputMember(string Name, string? Description, TypeUse Use, Type Type, string Code)
{
    /// <summary>Under which a field of an input type remembers its member.</summary>
    public const string MetadataKey = "input";

    private static readonly char[] Explanations = ['，', '；', '：', '（', '。', ',', ';', ':', '('];

    /// <summary>The entity whose global id it is.</summary>
    public Type? IdOf { get; init; }

    public int? MaxLength { get; init; }

    public object? Default { get; init; }

    /// <summary>What it is called in a sentence: in Chinese as its description begins, in English by its name.</summary>
    public Text Label => new(LabelOf(Description ?? Name).Chinese, InEnglish(Name));

    /// <summary>A description as the name of a field in a sentence: what goes on to explain is left out.</summary>
    public static Text LabelOf(string description)
    {
        var (chinese, english) = XmlDocs.Split(description);
        return new(Beginning(chinese), Beginning(english));
    }

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

    private static string InEnglish(string name)
    {
        var words = JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Beginning(string text) => text.IndexOfAny(Explanations) is > 0 and var end ? text[..end].TrimEnd() : text;

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
