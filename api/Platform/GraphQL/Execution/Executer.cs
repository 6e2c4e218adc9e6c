using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>The engine with what every operation of ours has: the schema, its loaders, and errors in words.</summary>
internal sealed class Executer(CachedDocuments documents, CachedValidation validation, ISchema schema, Failures failures)
    : DocumentExecuter(documents, validation, new Strategies(), [])
{
    // Each field that reads has a connection of its own; more at once only wait for one another.
    private const int MaxFieldsAtOnce = 32;

    public override async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options)
    {
        options.Schema ??= schema;
        options.MaxParallelExecutionCount ??= MaxFieldsAtOnce;
        options.UnhandledExceptionDelegate = failures.Answer;
        OperationLoaders.Begin(options);
        var result = await base.ExecuteAsync(options);
        // A kind of operation there is none of: the engine takes it for begun.
        if (result is { Data: null, Errors: [InvalidOperationError] }) result.Executed = false;
        return result;
    }
}
