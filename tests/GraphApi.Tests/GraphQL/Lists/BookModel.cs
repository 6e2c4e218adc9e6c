using System.Text;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Tests.GraphQL.Lists;

/// <summary>What filters and orders mean, written down a second time over plain objects.</summary>
internal sealed class BookModel(IEnumerable<Book> books, IEnumerable<Shelf> shelves)
{
    private readonly Dictionary<int, Book> _books = books.ToDictionary(book => book.Id);
    private readonly Dictionary<int, Shelf> _shelves = shelves.Where(shelf => shelf.Name != "看不见").ToDictionary(shelf => shelf.Id);

    public List<Book> Sorted(string[] order) => [.. _books.Values.Order(Comparer<Book>.Create((left, right) => Compare(left, right, order)))];

    public List<Book> Where(Dictionary<string, object?> where) => [.. _books.Values.Where(book => Holds(book, where)).OrderBy(book => book.Id)];

    private int Compare(Book left, Book right, string[] order)
    {
        foreach (var key in order)
        {
            var compared = Compare(Value(left, key.TrimStart('-')), Value(right, key.TrimStart('-')));
            if (compared != 0) return key[0] == '-' ? -compared : compared;
        }

        var byId = left.Id.CompareTo(right.Id);
        return order.LastOrDefault()?[0] == '-' ? -byId : byId;
    }

    private object? Value(Entity entity, string path)
    {
        if (path.Split('.') is [var related, var rest]) return Related((Book)entity, related) is { } other ? Value(other, rest) : null;

        return entity.GetType().GetProperties().Single(property => string.Equals(property.Name, path, StringComparison.OrdinalIgnoreCase)).GetValue(entity);
    }

    private Entity? Related(Book book, string name) => name == "shelf" ? _shelves.GetValueOrDefault(book.ShelfId ?? 0) : _books.GetValueOrDefault(book.EarlierId ?? 0);

    // By the bytes of UTF-8, which is by code point: what both databases do. Of a period it is the code that is stored.
    private static int Compare(object? left, object? right)
        => Stored(left) is string text && Stored(right) is string other
            ? Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))
            : Comparer<object?>.Default.Compare(left, right);

    private static object? Stored(object? value) => value is Period period ? period.ToString() : value;

    private bool Holds(Entity entity, Dictionary<string, object?> where) => where.All(asked => asked.Key switch
    {
        "and" => Several(asked.Value).All(each => Holds(entity, each)),
        "or" => Several(asked.Value).Any(each => Holds(entity, each)),
        "shelf" or "earlier" => RelatedHolds(Related((Book)entity, asked.Key), (Dictionary<string, object?>?)asked.Value),
        _ => ValueHolds(Value(entity, asked.Key), (Dictionary<string, object?>)asked.Value!),
    });

    private bool RelatedHolds(Entity? other, Dictionary<string, object?>? where) => where is null ? other is null : where.All(asked => asked.Key switch
    {
        "and" => Several(asked.Value).All(each => RelatedHolds(other, each)),
        "or" => Several(asked.Value).Any(each => RelatedHolds(other, each)),
        "id" => ((Dictionary<string, object?>)asked.Value!).Keys.All(operation => operation == "eq" == other is null),
        _ => Only(asked) is var one && (AsksNothing(one) || (other is not null && Holds(other, one))),
    });

    private static Dictionary<string, object?> Only(KeyValuePair<string, object?> asked) => Asked.Object((asked.Key, asked.Value));

    private static bool AsksNothing(Dictionary<string, object?> where) => where.All(asked => asked.Key switch
    {
        "and" => Several(asked.Value).All(AsksNothing),
        "or" => Several(asked.Value).Any(AsksNothing),
        _ => asked.Value is Dictionary<string, object?> inner && AsksNothing(inner),
    });

    private static bool ValueHolds(object? value, Dictionary<string, object?> operations) => operations.All(asked => asked.Key switch
    {
        "and" => Several(asked.Value).All(each => ValueHolds(value, each)),
        "or" => Several(asked.Value).Any(each => ValueHolds(value, each)),
        ['n', .. var opposite] => !Positive(value, opposite, asked.Value),
        _ => Positive(value, asked.Key, asked.Value),
    });

    private static bool Positive(object? value, string operation, object? asked) => operation switch
    {
        "eq" => Equals(value, asked),
        "in" => ((IEnumerable<object?>)asked!).Contains(value),
        _ when value is null => false,
        "gt" => Compare(value, asked) > 0,
        "gte" => Compare(value, asked) >= 0,
        "lt" => Compare(value, asked) < 0,
        "lte" => Compare(value, asked) <= 0,
        "contains" => ((string)value).Contains((string)asked!, StringComparison.Ordinal),
        "startsWith" => ((string)value).StartsWith((string)asked!, StringComparison.Ordinal),
        "endsWith" => ((string)value).EndsWith((string)asked!, StringComparison.Ordinal),
        _ => throw new ArgumentException(operation, nameof(operation)),
    };

    private static IEnumerable<Dictionary<string, object?>> Several(object? asked) => ((IEnumerable<object>)asked!).Cast<Dictionary<string, object?>>();
}
