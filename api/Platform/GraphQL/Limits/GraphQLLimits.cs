using GraphApi.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>What one GraphQL request may hold, counted before the engine sees it. Section <c>GraphQL:Limits</c>; the unit is in each name.</summary>
internal sealed record GraphQLLimits
{
    /// <summary>Bytes of a request without files, with or without a Content-Length.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of a request with files, all its parts together.</summary>
    public long MaxUploadBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Characters of a document; what is large belongs into variables.</summary>
    public int MaxDocumentCharacters { get; init; } = 100_000;

    /// <summary>Names, numbers, texts and punctuation signs of a document.</summary>
    public int MaxTokens { get; init; } = 5_000;

    /// <summary>Characters of one name or number: an alias comes back with every row.</summary>
    public int MaxWordCharacters { get; init; } = 200;

    /// <summary>Operations and fragments of a document.</summary>
    public int MaxDefinitions { get; init; } = 50;

    /// <summary>Fields, inline fragments and spreads, each as often as its fragment is used. The engine compares every pair of one name.</summary>
    public int MaxSelections { get; init; } = 1_000;

    /// <summary>Fields that are given another name.</summary>
    public int MaxAliases { get; init; } = 100;

    /// <summary>Directives such as <c>@include</c>.</summary>
    public int MaxDirectives { get; init; } = 100;

    /// <summary>Fields and directives that are given arguments. The engine prints the arguments of every pair of one name.</summary>
    public int MaxArgumentLists { get; init; } = 250;

    /// <summary>Selection sets inside each other, fragments as if written in place. The introspection of the usual tools has 18.</summary>
    public int MaxDepthLevels { get; init; } = 25;

    /// <summary>Lists and objects inside each other in one value, written in the document or sent as a variable.</summary>
    public int MaxInputDepthLevels { get; init; } = 20;

    /// <summary>Values sent beside the document, those inside lists and objects included.</summary>
    public int MaxInputValues { get; init; } = 10_000;

    /// <summary>Time an operation may take.</summary>
    public int MaxExecutionSeconds { get; init; } = 30;

    private const string Section = "GraphQL:Limits";

    /// <exception cref="StartRefusedException">a limit that is no number, or none a server could keep</exception>
    public static GraphQLLimits From(IConfiguration settings) => CheckedSettings.Read<GraphQLLimits>(settings, Section);
}
