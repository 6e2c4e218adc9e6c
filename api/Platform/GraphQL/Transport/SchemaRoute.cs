using GraphApi.Platform.GraphQL.Schema;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>The schema as text, for code generators and readers.</summary>
internal static class SchemaRoute
{
    /// <summary><c>/graphql?sdl</c>, shown by browsers.</summary>
    public static IResult Show(HttpContext http, SchemaText schema) => Write(http, schema, "text/plain; charset=utf-8");

    /// <summary><c>/graphql/schema.graphql</c>, saved by browsers.</summary>
    public static IResult Download(HttpContext http, SchemaText schema) => Write(http, schema, "application/graphql; charset=utf-8");

    private static IResult Write(HttpContext http, SchemaText schema, string contentType)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(schema.Sdl, contentType);
    }
}
