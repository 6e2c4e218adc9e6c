using System.Runtime.CompilerServices;
using GraphApi.Platform.Words;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Parses each document once; the cache is bounded by the length of the texts.</summary>
internal sealed class CachedDocuments : IDocumentBuilder, IDisposable
{
    private const int MaxCharacters = 4_000_000;

    private readonly GraphQLDocumentBuilder _builder = new();
    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    public GraphQLDocument Build(string body)
    {
        if (_documents.TryGetValue(body, out GraphQLDocument? known)) return known!;

        var document = _builder.Build(body);
        using var entry = _documents.CreateEntry(body).SetSize(body.Length).SetValue(document);
        return document;
    }

    public void Dispose() => _documents.Dispose();
}

/// <summary>Validates each document once; variables are looked at every time, and all that is wrong with them is said at once.</summary>
internal sealed class CachedValidation : IDocumentValidator
{
    private static readonly IValidationRule[] Rules = [.. DocumentValidator.CoreRules.Where(rule => rule is not ArgumentsOfCorrectType), new LiteralRule()];

    private readonly DocumentValidator _validator = new();
    private readonly ConditionalWeakTable<GraphQLDocument, object> _valid = [];

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
        => options.Rules is null && _valid.TryGetValue(options.Document, out _) ? Again(options) : First(options);

    private async Task<IValidationResult> First(ValidationOptions options)
    {
        var result = await _validator.ValidateAsync(options.Rules is null ? With(Rules, options) : options);
        if (result.IsValid && options.Rules is null) _valid.TryAdd(options.Document, options.Document);
        return await Explained(result, options);
    }

    private async Task<IValidationResult> Again(ValidationOptions options) => await Explained(await _validator.ValidateAsync(With([], options)), options);

    private static ValidationOptions With(IEnumerable<IValidationRule> rules, ValidationOptions given)
        => new(given.Schema, given.Document, rules, given.UserContext, given.Metrics, given.Variables, given.Extensions, given.Operation, given.RequestServices, given.User, given.CancellationToken);

    // Values that cannot be read must not hide what the rules say of those that can.
    private static async Task<IValidationResult> Explained(IValidationResult result, ValidationOptions options)
    {
        if (result.IsValid || !result.Errors.All(error => error is InvalidVariableError or InputError)) return result;

        var ofVariables = VariableProblems.In(options).Select(each => new InputError(options.Document, each.Definition, each.Problem));
        List<InputError> known = [.. result.Errors.OfType<InputError>(), .. ofVariables];
        return known.Count == 0 ? result : new ValidationResult([.. known, .. await Trial.Refusals(options, known)]);
    }
}

/// <summary>One thing that is wrong with what a request gives, as a variable or in its document.</summary>
internal sealed class InputError : ValidationError
{
    public InputError(GraphQLDocument document, ASTNode node, UserErrorException problem) : this(document, node, problem, ErrorExtensions.PathOf(problem))
    {
    }

    public InputError(GraphQLDocument document, ASTNode node, UserErrorException problem, IReadOnlyList<string>? path) : base(document.Source, number: null, problem.Message, node)
    {
        Problem = problem;
        Code = problem.Code;
        Extensions = ErrorExtensions.Of(problem, path);
    }

    public UserErrorException Problem { get; }
}
