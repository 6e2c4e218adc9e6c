using System.Text.RegularExpressions;
using GraphApi.Tests.TestKit;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Platform.AdminConsole;

public sealed partial class ConsoleDocumentTests
{
    [Fact]
    public async Task Every_operation_of_the_console_is_valid()
    {
        await using var city = await TestCity.Start();
        var schema = city.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var documents = Documents();

        var problems = new List<string>();
        foreach (var (file, text) in documents)
            problems.AddRange((await Validate(schema, text)).Select(error => $"{file}: {error}"));

        Assert.True(documents.Count > 10, "The console's operations were not found.");
        Assert.Empty(problems);
    }

    [Fact]
    public async Task An_operation_with_a_field_the_schema_lacks_is_noticed()
    {
        await using var city = await TestCity.Start();
        var schema = city.Services.GetRequiredService<ISchema>();
        schema.Initialize();

        var problems = await Validate(schema, "query Planted { units { nodes { colour } } }");

        Assert.Contains("colour", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_that_stands_alone_belongs_to_the_operations_of_its_file_that_spread_it()
    {
        var documents = Whole("const A = /* GraphQL */ `fragment F on Unit { id }`; const B = /* GraphQL */ `{ units { nodes { ...F } } }`; const C = /* GraphQL */ `{ units { totalCount } }`;");

        Assert.Equal(["{ units { nodes { ...F } } }\nfragment F on Unit { id }", "{ units { totalCount } }"], documents);
    }

    private static List<(string File, string Text)> Documents()
        => [.. ConsoleSources.Scripts.SelectMany(file => Whole(File.ReadAllText(file)).Select(text => (Path.GetFileName(file), text)))];

    private static List<string> Whole(string script)
    {
        var marked = Marked().Matches(script).Select(match => match.Groups["text"].Value).ToLookup(text => text.StartsWith("fragment ", StringComparison.Ordinal));
        return [.. marked[false].Select(operation => string.Join('\n', marked[true].Where(fragment => operation.Contains("..." + fragment.Split(' ')[1], StringComparison.Ordinal)).Prepend(operation)))];
    }

    // Values of variables are not known here; everything else of an operation is checked.
    private static async Task<List<string>> Validate(ISchema schema, string text)
    {
        var document = Parser.Parse(text);
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = Inputs.Empty,
        });
        return [.. result.Errors.Where(error => error is not InvalidVariableError).Select(error => error.Message)];
    }

    [GeneratedRegex(@"/\* GraphQL \*/ `(?<text>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}
