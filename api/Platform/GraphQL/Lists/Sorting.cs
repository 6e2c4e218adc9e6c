using System.Collections;
using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>An <c>order</c> argument as the order of a list's rows.</summary>
internal sealed class Sorting(ListMembers members)
{
    private const int MostKeys = 8;

    /// <summary>The order asked for, else the one the rows came in.</summary>
    public SortOrder Order<T>(IQueryable<T> rows, object? order, IReadOnlyList<(PropertyInfo Property, bool Descending)> given, CityDb db)
    {
        var row = typeof(T);
        SortKey[] keys = order is null ? [.. given.Select(each => SortKey.Own(members.Value(row, each.Property), each.Descending))] : [.. Asked(row, order, db).DistinctBy(key => key.Name)];
        if (keys.Length > MostKeys) throw TooMany();

        // Rows in memory are told apart by their place in the list.
        if (rows.IsInMemory) return new(keys, TieIsDescending: false);

        // Nothing after the number can decide anything; without it, it decides last and in the direction of the key before.
        var byNumber = keys.FirstOrDefault(key => key.Name == "id");
        if (byNumber is not null) return new([.. keys.TakeWhile(key => key != byNumber)], byNumber.IsDescending);
        return new(keys, keys.LastOrDefault()?.IsDescending ?? false);
    }

    /// <summary>Whether it orders by related objects, which only the database knows.</summary>
    public static bool AsksOfOthers(object? order) => order is not null && Entries(order).Any(entry => entry.Values.Any(value => value is IDictionary<string, object?>));

    private IEnumerable<SortKey> Asked(Type row, object order, CityDb db)
    {
        var path = "order";
        foreach (var entry in Entries(order))
        {
            var (name, value) = Only(entry, path);
            var member = members.Find(row, name)!;
            if (member is ValueMember own) yield return SortKey.Own(own, Descending(value, $"{path}.{name}"));
            else yield return Other((RelatedMember)member, value, $"{path}.{name}", db);
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Entries(object order)
        => order is IDictionary<string, object?> one ? [one] : ((IEnumerable)order).Cast<IDictionary<string, object?>>();

    private SortKey Other(RelatedMember related, object? value, string path, CityDb db)
    {
        var (name, direction) = Only((IDictionary<string, object?>?)value ?? throw ListConditionException.Null(path), path);
        return members.Find(related.Entity, name) is ValueMember member
            ? SortKey.Other(related, member, Descending(direction, $"{path}.{name}"), db.All(related.Entity))
            : throw TooFar($"{path}.{name}");
    }

    private static (string Name, object? Value) Only(IDictionary<string, object?> entry, string path)
        => entry.Count == 1 ? (entry.First().Key, entry.First().Value) : throw NotOne(path, entry.Count);

    private static bool Descending(object? direction, string path)
        => direction is SortDirection given ? given == SortDirection.Descending : throw ListConditionException.Null(path);

    private static ListConditionException NotOne(string path, int count) => new(path, new Text(
        $"“{path}”的一个对象里有 {count} 个字段，分不清先后。请每个对象只写一个字段，例如 [{{name: ASC}}, {{code: DESC}}]。",
        $"An object in {path} has {EnglishCount.Of(count, "field")}, so their order is not known. Write one field in each, like [{{name: ASC}}, {{code: DESC}}]."), ("measured", count), ("allowed", 1));

    private static ListConditionException TooFar(string path) => new(path, new Text(
        $"“{path}”太远：只能按列表自身的字段和直接相关对象的字段排序。",
        $"{path} is too far away: a list can be ordered by its own fields and those of objects directly related to it."));

    private static ListConditionException TooMany() => new("order", new Text(
        $"最多按 {MostKeys} 个字段排序，请减少。",
        $"A list can be ordered by at most {MostKeys} fields. Use fewer."), ("allowed", MostKeys));
}
