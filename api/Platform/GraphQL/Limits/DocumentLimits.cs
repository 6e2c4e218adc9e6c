namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>What was counted in a document that is within the limits.</summary>
internal sealed record DocumentCount(int Tokens, int Definitions, long Selections, int Aliases, int Directives, int ArgumentLists, long Depth, long InputDepth, IReadOnlyList<(DefinitionKind Kind, string Name)> Operations);

/// <summary>Counts a document before the engine's parser and validator see it: some documents they accept would end the process.</summary>
internal static class DocumentLimits
{
    /// <exception cref="RequestRefusedException">a limit, a cycle or a character; says which and what was measured</exception>
    public static DocumentCount Check(string document, GraphQLLimits limits)
    {
        Limit.DocumentCharacters.Check(document.Length, limits.MaxDocumentCharacters);
        if (ForbiddenCharacters.AreIn(document)) throw new ForbiddenCharacterException("query");

        var count = Count(document, limits);
        Limit.Selections.Check(count.Selections, limits.MaxSelections);
        Limit.Aliases.Check(count.Aliases, limits.MaxAliases);
        Limit.Directives.Check(count.Directives, limits.MaxDirectives);
        Limit.ArgumentLists.Check(count.ArgumentLists, limits.MaxArgumentLists);
        Limit.Depth.Check(count.Depth, limits.MaxDepthLevels);
        Limit.InputDepth.Check(count.InputDepth, limits.MaxInputDepthLevels);
        return count;
    }

    internal static DocumentCount Count(string document, GraphQLLimits limits)
    {
        var reader = new DocumentReader(document, limits);
        reader.ReadAll();
        Limit.Tokens.Check(reader.Tokens, limits.MaxTokens);
        // Before fragments are followed: their number bounds how deep that goes.
        Limit.Definitions.Check(reader.Definitions.Count, limits.MaxDefinitions);

        var definitions = reader.Definitions;
        var expansion = new FragmentExpansion(definitions);
        var expanded = definitions.ConvertAll(definition => (definition.Kind, definition.Name, Size: expansion.Of(definition)));
        var operations = expanded.FindAll(definition => definition.Kind is DefinitionKind.Query or DefinitionKind.Mutation or DefinitionKind.Subscription);

        // A fragment no operation uses is read by the validator all the same.
        var selections = Math.Max(operations.Sum(operation => operation.Size.Selections), definitions.Sum(definition => definition.Selections));
        var depth = expanded.Select(definition => definition.Size.Depth).DefaultIfEmpty().Max();
        return new DocumentCount(reader.Tokens, definitions.Count, selections, reader.Aliases, reader.Directives, reader.ArgumentLists, depth, reader.InputDepth,
            [.. operations.Select(operation => (operation.Kind, operation.Name))]);
    }
}
