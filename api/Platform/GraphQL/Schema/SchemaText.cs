using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The schema as text: types by name, fields as they are written in the code, so that a change of the code is the only change of the text.</summary>
internal sealed class SchemaText(ISchema schema)
{
    private readonly Lazy<string> _sdl = new(() => Print(schema));

    public string Sdl => _sdl.Value;

    private static string Print(ISchema schema)
    {
        var document = new SchemaExporter(schema).Export();
        var sorted = new GraphQLDocument([.. document.Definitions.OrderBy(Name, StringComparer.Ordinal)]);
        using var text = new StringWriter { NewLine = "\n" };
        // Writes to memory only, so it is done when it returns.
        new SDLPrinter(new PrintOptions()).PrintAsync(sorted, text).AsTask().GetAwaiter().GetResult();
        return text.ToString();
    }

    private static string Name(ASTNode definition) => definition is INamedNode { Name: { } name } ? name.StringValue : "";
}
