using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>What the rules say of a mutation whose values cannot all be read. It is tried with stand-ins for those, and never kept.</summary>
internal static class Trial
{
    /// <param name="options">of the request that is refused</param>
    /// <param name="known">what is wrong with its values</param>
    public static async Task<IReadOnlyList<InputError>> Refusals(ValidationOptions options, IReadOnlyList<InputError> known)
    {
        if (options.RequestServices is null || OnlyField(options.Operation) is not { } field) return [];
        if (options.Schema.Mutation?.Fields.FirstOrDefault(one => one.Name == field.Name.StringValue) is not { Resolver: MutationResolver mutation } definition) return [];

        var first = await mutation.Refusals(Context(isSecond: false), [.. known.Select(error => error.Problem)]);
        if (first.Count == 0) return [];

        // What is said of one stand-in only follows from it and says nothing of what was sent.
        var second = await mutation.Refusals(Context(isSecond: true), [.. known.Select(error => error.Problem)]);
        return [.. first.Where(refusal => second.Any(again => IsSame(refusal, again))).Select(refusal => new InputError(options.Document, field, refusal.Exception, refusal.Path))];

        ResolveFieldContext Context(bool isSecond) => new()
        {
            Schema = options.Schema,
            Document = options.Document,
            Operation = options.Operation,
            FieldAst = field,
            FieldDefinition = definition,
            Variables = [],
            Errors = [],
            Arguments = new StandIns(options.Operation, options.Variables, isSecond).Arguments(definition, field),
            UserContext = options.UserContext,
            RequestServices = options.RequestServices,
            CancellationToken = options.CancellationToken,
        };
    }

    // Of several, each meets what those before it leave behind; that no trial can know.
    private static GraphQLField? OnlyField(GraphQLOperationDefinition operation)
        => operation is { Operation: OperationType.Mutation, SelectionSet.Selections: [GraphQLField { Directives: null } field] } ? field : null;

    private static bool IsSame(ErrorAnswer one, ErrorAnswer other)
        => one.Exception.GetType() == other.Exception.GetType() && one.Exception.Message == other.Exception.Message && (one.Path ?? []).SequenceEqual(other.Path ?? [], StringComparer.Ordinal);
}
