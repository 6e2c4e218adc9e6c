using System.Reflection;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>Methods of mutation classes as fields: arguments in, a payload with the object or its typed errors out.</summary>
internal sealed class MutationFields(OutputTypes outputs, InputTypes inputs, ErrorTypes errors, MethodCalls calls, CityWriter writer)
{
    public FieldType Field(MethodInfo method)
    {
        var name = PublishedName.OfMutation(method);
        var call = calls.Of(method, parent: null);
        var guard = Guard.Of(method, isRoot: true);
        var description = PublishedName.Description(method) ?? "";
        var expected = Expected(method, call, guard);
        return new FieldType
        {
            Name = name,
            Description = SchemaWords.WithRoles(description, guard.Roles),
            ResolvedType = new NonNullGraphType(Payload(method, name, description, expected)),
            Arguments = new QueryArguments(call.Arguments.Select(inputs.Argument)),
            Resolver = new MutationResolver(call, guard, ResultReaders.For(method, list: null, lists: null), expected, writer),
        };
    }

    private static HashSet<Type> Expected(MethodInfo method, MethodCall call, Guard guard)
    {
        var expected = method.GetCustomAttributes().OfType<IExpectedError>().Select(error => error.Exception).ToHashSet();
        expected.UnionWith(call.Arguments.SelectMany(InputErrors.PossibleIn));
        if (guard.HasDemands) expected.Add(typeof(NotAllowedException));
        return expected;
    }

    private ObjectGraphType Payload(MethodInfo method, string name, string description, HashSet<Type> expected)
    {
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        var payload = new ObjectGraphType { Name = pascal + "Payload", Description = SchemaWords.Payload(description) };
        payload.AddField(Result(method));
        if (expected.Count > 0) payload.AddField(Errors(errors.Union(pascal + "Error", description, expected)));
        return payload;
    }

    private FieldType Result(MethodInfo method)
    {
        var use = TypeUse.OfResult(method);
        var given = method.ReturnParameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name;
        if (outputs.Of(use with { IsNullable = true }, Mistake.Name(method)) is var type && given is null && type is not ObjectGraphType) throw Mistake.At(method,
            "变更应返回一个对象，结果字段以它的类型命名。返回别的，请用 [return: GraphQLName(…)] 命名。",
            "a mutation returns one object, after whose type the payload's field is named. For anything else give a name with [return: GraphQLName(…)].");

        return new FieldType
        {
            Name = given ?? PublishedName.Camel(((ObjectGraphType)type).Name),
            Description = PublishedName.Description(use.Leaf) ?? PublishedName.Description(method),
            ResolvedType = type,
            Resolver = new FuncFieldResolver<object?>(context => ((MutationAnswer)context.Source!).Result),
        };
    }

    private static FieldType Errors(UnionGraphType union) => new()
    {
        Name = "errors",
        Description = SchemaWords.Errors,
        ResolvedType = new ListGraphType(new NonNullGraphType(union)),
        Resolver = new FuncFieldResolver<object?>(context => ((MutationAnswer)context.Source!).Errors),
    };
}
