using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>A request that is answered before the engine sees it.</summary>
internal abstract class RequestRefusedException(Text text, int status = StatusCodes.Status400BadRequest) : UserErrorException(text)
{
    public int Status { get; } = status;

    /// <summary>Whether it was a GraphQL request all the same: then <c>application/json</c> answers 200, as the HTTP specification asks.</summary>
    public virtual bool IsWellFormed => false;
}
