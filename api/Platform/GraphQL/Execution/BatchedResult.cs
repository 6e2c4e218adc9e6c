using GraphQL.DataLoader;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>A batched value as the engine waits for it: after every field that can run without it has run.</summary>
internal sealed class BatchedResult<T>(Batched<T> batched) : IDataLoaderResult
{
    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => await batched.Value();
}
