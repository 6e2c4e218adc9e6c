using System.Reflection;
using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Platform.Words;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The types of expected errors: <c>StaleVersionException</c> is <c>StaleVersionError</c>, an <c>Error</c> with what the exception adds.</summary>
internal sealed class ErrorTypes
{
    private readonly Dictionary<Type, ObjectGraphType> _types = [];
    private readonly OutputTypes _outputs;
    private readonly IGraphType _text;
    private readonly IGraphType _params;

    public ErrorTypes(ListTypes lists, OutputTypes outputs)
    {
        _outputs = outputs;
        _text = lists.ScalarOf(typeof(string))!;
        _params = new NonNullGraphType(new ListGraphType(new NonNullGraphType(Param())));
        Interface = new InterfaceGraphType { Name = "Error", Description = SchemaWords.Error, ResolveType = TypeOf };
        foreach (var field in CommonFields())
        {
            field.Resolver = null;
            Interface.AddField(field);
        }
    }

    public InterfaceGraphType Interface { get; }

    public UnionGraphType Union(string name, string mutation, IEnumerable<Type> exceptions)
    {
        var union = new UnionGraphType { Name = name, Description = SchemaWords.Union(mutation), ResolveType = TypeOf };
        foreach (var exception in exceptions.OrderBy(NameOf, StringComparer.Ordinal)) union.AddPossibleType(Of(exception));
        return union;
    }

    private static string NameOf(Type exception) => exception.Name.Replace("Exception", "", StringComparison.Ordinal) + "Error";

    private ObjectGraphType Of(Type exception)
    {
        if (_types.TryGetValue(exception, out var known)) return known;

        var made = new ObjectGraphType { Name = NameOf(exception), Description = PublishedName.Description(exception) };
        _types.Add(exception, made);
        foreach (var field in CommonFields()) made.AddField(field);
        foreach (var property in PublishedProperties.Of(exception).Where(IsOwn)) OutputTypes.Add(made, OfException(property), property);
        made.AddResolvedInterface(Interface);
        return made;
    }

    private static bool IsOwn(PropertyInfo property) => property.DeclaringType!.IsSubclassOf(typeof(UserErrorException)) && property.GetMethod!.GetBaseDefinition().DeclaringType!.IsSubclassOf(typeof(UserErrorException));

    private FieldType OfException(PropertyInfo property)
    {
        var field = _outputs.Field(property);
        var read = (PropertyResolver)field.Resolver!;
        field.Resolver = new FuncFieldResolver<object?>(context => read.Read(((ErrorAnswer)context.Source!).Exception));
        return field;
    }

    private IEnumerable<FieldType> CommonFields() =>
    [
        Field("message", SchemaWords.Message, new NonNullGraphType(_text), error => error.Exception.Message),
        Field("code", SchemaWords.Code, new NonNullGraphType(_text), error => error.Exception.Code),
        Field("path", SchemaWords.Path, new ListGraphType(new NonNullGraphType(_text)), error => error.Path),
        Field("params", SchemaWords.Params, _params, error => error.Exception.Params),
    ];

    private static FieldType Field(string name, string description, IGraphType type, Func<ErrorAnswer, object?> read)
        => new() { Name = name, Description = description, ResolvedType = type, Resolver = new FuncFieldResolver<object?>(context => read((ErrorAnswer)context.Source!)) };

    private ObjectGraphType Param()
    {
        var type = new ObjectGraphType { Name = "ErrorParam", Description = SchemaWords.ErrorParam };
        type.AddField(new FieldType { Name = "name", Description = SchemaWords.ParamName, ResolvedType = new NonNullGraphType(_text), Resolver = OfParam(param => param.Key) });
        type.AddField(new FieldType { Name = "value", Description = SchemaWords.ParamValue, ResolvedType = _text, Resolver = OfParam(param => ErrorAnswer.Print(param.Value)) });
        return type;
    }

    private static FuncFieldResolver<object?> OfParam(Func<KeyValuePair<string, object?>, object?> read)
        => new(context => read((KeyValuePair<string, object?>)context.Source!));

    private IObjectGraphType? TypeOf(object error)
    {
        for (var type = ((ErrorAnswer)error).Exception.GetType(); type is not null; type = type.BaseType!)
            if (_types.TryGetValue(type, out var published)) return published;

        return null;
    }
}
