using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>A body that ends with a refusal where the limit is passed, whatever length its header promised, if any.</summary>
internal sealed class LimitedBody(Stream body, Limit limit, long allowed) : ForwardStream
{
    private long _read;

    /// <summary>Puts the limit in place of the server's own.</summary>
    /// <exception cref="LimitExceededException">the header already promises more</exception>
    public static void Limit(HttpRequest request, Limit limit, long allowed)
    {
        limit.Check(request.ContentLength ?? 0, allowed);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server) server.MaxRequestBodySize = null;
        request.Body = new LimitedBody(request.Body, limit, allowed);
    }

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken);
        _read += count;
        limit.Check(_read, allowed);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
