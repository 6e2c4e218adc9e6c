using System.Collections.Concurrent;
using System.Reflection;
using GraphApi.Platform.Words;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>The scalar or enum that publishes a CLR type; one instance each, shared by fields, arguments and filters.</summary>
internal sealed class ScalarTypes
{
    private readonly Dictionary<Type, ScalarGraphType> _scalars = new()
    {
        [typeof(string)] = new StringGraphType(),
        [typeof(int)] = new IntGraphType(),
        [typeof(long)] = new LongGraphType { Description = "长整数 · a whole number of up to 64 bits" },
        [typeof(decimal)] = new DecimalGraphType { Description = "十进制数 · an exact decimal number" },
        [typeof(double)] = new FloatGraphType(),
        [typeof(bool)] = new BooleanGraphType(),
        [typeof(DateOnly)] = new LocalDateGraphType(),
        [typeof(DateTimeOffset)] = new DateTimeGraphType(),
        [typeof(Period)] = new PeriodGraphType(),
        [typeof(UploadedFile)] = new UploadGraphType(),
    };

    private readonly ConcurrentDictionary<Type, EnumerationGraphType> _enums = new();

    public IdGraphType Id { get; } = new();

    /// <summary>Null for what is neither scalar nor enum; <c>int?</c> is published as <c>int</c>.</summary>
    public ScalarGraphType? Of(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum ? _enums.GetOrAdd(value, Enumeration) : _scalars.GetValueOrDefault(value);
    }

    private static EnumerationGraphType Enumeration(Type type)
    {
        var enumeration = new EnumerationGraphType { Name = PublishedName.Of(type), Description = PublishedName.Description(type) };
        foreach (var value in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(value => !value.IsDefined(typeof(GraphQLIgnoreAttribute))))
            enumeration.Add(PublishedName.OfValue(value), value.GetValue(null), PublishedName.Description(value));
        return enumeration;
    }
}
