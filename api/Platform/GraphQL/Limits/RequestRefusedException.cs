using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>A request that is answered before the engine sees it.</summary>
internal abstract class RequestRefusedException : UserErrorException
{
    protected RequestRefusedException(Text text, int status, params (string Name, object? Value)[] quoted) : base(text)
    {
        Status = status;
        Params = quoted.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);
    }

    protected RequestRefusedException(Text text, params (string Name, object? Value)[] quoted) : this(text, StatusCodes.Status400BadRequest, quoted)
    {
    }

    public int Status { get; }

    /// <summary>Whether it was a GraphQL request all the same: then <c>application/json</c> answers 200, as the HTTP specification asks.</summary>
    public virtual bool IsWellFormed => false;
}
