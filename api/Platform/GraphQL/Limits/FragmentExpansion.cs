namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>What definitions hold with every spread replaced by its fragment; each fragment is worked out once, however often it is used.</summary>
internal sealed class FragmentExpansion(IEnumerable<Definition> definitions)
{
    // Far above every limit and far below overflow.
    private const long Enough = 1_000_000_000_000;

    // Two fragments of one name count together: the engine refuses them, but only after walking one of them.
    private readonly ILookup<string, Definition> _fragments = definitions.Where(definition => definition.Kind == DefinitionKind.Fragment).ToLookup(fragment => fragment.Name);
    private readonly Dictionary<string, (long Selections, long Depth)> _done = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];

    /// <exception cref="FragmentCycleException">a fragment contains itself</exception>
    public (long Selections, long Depth) Of(Definition definition)
    {
        var (selections, depth) = (definition.Selections, definition.Depth);
        foreach (var (name, level) in definition.Spreads)
        {
            var fragment = OfFragment(name);
            selections = Math.Min(Enough, selections + fragment.Selections);
            depth = Math.Max(depth, level + fragment.Depth);
        }

        return (selections, depth);
    }

    private (long Selections, long Depth) OfFragment(string name)
    {
        if (_done.TryGetValue(name, out var known)) return known;
        if (_path.Contains(name, StringComparer.Ordinal)) throw new FragmentCycleException([.. _path.SkipWhile(open => open != name), name]);

        _path.Add(name);
        var sum = (Selections: 0L, Depth: 0L);
        foreach (var fragment in _fragments[name].Select(Of)) sum = (Math.Min(Enough, sum.Selections + fragment.Selections), Math.Max(sum.Depth, fragment.Depth));
        _path.RemoveAt(_path.Count - 1);
        return _done[name] = sum;
    }
}
