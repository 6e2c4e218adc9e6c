using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.Hosting;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>One request from HTTP to HTTP: read, counted, executed, answered.</summary>
internal sealed partial class GraphQLEndpoint(RequestReader reader, CountedDocuments documents, AnswerWriter writer, GraphQLLimits limits, ILogger log)
{
    public async Task Answer(HttpContext http)
    {
        var type = AnswerType.GraphQL;
        try
        {
            RefuseMethod(http);
            type = AnswerType.For(http.Request);
            await Execute(http, type);
        }
        catch (RequestRefusedException refusal)
        {
            await AnswerWriter.Write(http, type, refusal, AnswerWriter.StatusOf(refusal, type));
        }
        catch (BadHttpRequestException broken)
        {
            await AnswerWriter.Write(http, type, new BrokenRequestException(), broken.StatusCode);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception unexpected) when (!http.Response.HasStarted)
        {
            Log.Failed(log, http.TraceIdentifier, unexpected);
            await AnswerWriter.Write(http, type, new ServerFailedException(http.TraceIdentifier), StatusCodes.Status500InternalServerError);
        }
    }

    private static bool IsGet(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    private static void RefuseMethod(HttpContext http)
    {
        if (IsGet(http) || HttpMethods.IsPost(http.Request.Method)) return;

        http.Response.Headers.Allow = "GET, HEAD, POST";
        throw new MethodNotAllowedException(http.Request.Method);
    }

    private async Task Execute(HttpContext http, AnswerType type)
    {
        var request = await reader.Read(http.Request, http.RequestAborted);
        var count = documents.Check(request.Query, limits);
        if (IsGet(http)) RefuseMutation(http, request, count);

        var clock = http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.MaxExecutionSeconds), clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, timeout.Token);
        var result = await Run(http, request, timeout.Token, stop.Token);
        await writer.Write(http, type, result, http.RequestAborted);
    }

    private static void RefuseMutation(HttpContext http, GraphQLRequest request, DocumentCount count)
    {
        var mayBeMeant = count.Operations.Where(operation => request.OperationName is null || operation.Name == request.OperationName);
        if (mayBeMeant.All(operation => operation.Kind != DefinitionKind.Mutation)) return;

        http.Response.Headers.Allow = HttpMethods.Post;
        throw new MutationByGetException();
    }

    private async Task<ExecutionResult> Run(HttpContext http, GraphQLRequest request, CancellationToken timeout, CancellationToken stop)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
            {
                Schema = http.RequestServices.GetRequiredService<ISchema>(),
                // A lone CR makes the engine's parser fail while it words a syntax error. No token may hold a line end but a block text, which counts them all alike.
                Query = request.Query.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                RequestServices = http.RequestServices,
                User = http.User,
                CancellationToken = stop,
            });
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            throw new ExecutionTimeoutException(limits.MaxExecutionSeconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "GraphQL request {RequestId} failed")]
        public static partial void Failed(ILogger logger, string requestId, Exception exception);
    }
}
