using System.CommandLine;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>Writes the schema as text, for code generators and for review; asks nothing of the database.</summary>
internal sealed class ExportSchemaCommand(SchemaText schema) : CityCommand("export-schema", new("输出 GraphQL schema（SDL）", "write the GraphQL schema (SDL)"))
{
    private readonly Argument<string?> _file = new("file")
    {
        Description = new Text("写入的文件，不给则输出到屏幕", "file to write, standard output if none is given").ToString(),
        Arity = ArgumentArity.ZeroOrOne,
    };

    public override IReadOnlyList<Argument> Arguments => [_file];

    public override async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        if (given.GetValue(_file) is { } file) await File.WriteAllTextAsync(TypedPath.Full(file), schema.Sdl, cancel);
        else await Console.Out.WriteAsync(schema.Sdl);
        return 0;
    }
}
