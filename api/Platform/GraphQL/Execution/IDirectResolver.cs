namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>A resolver that may need nothing of its request but the object and what the container knows.</summary>
internal interface IDirectResolver
{
    bool IsDirect { get; }

    /// <summary>The value, there at once.</summary>
    object? Read(object source, IServiceProvider services);
}
