using CsCheck;
using GraphApi.Platform.Words;

namespace GraphApi.Tests.GraphQL.Lists;

/// <summary>Books with few different values, so that ties are common, and with texts that mean something else to SQL.</summary>
internal static class BookGen
{
    private static readonly string[] Texts = ["", "a", "A", "b", "安全", "安全生产", "安", "全", "100%", "100", "a_b", "aXb", "[a]", "\\", "'", "é", "É", "ß", "𠀀安", "安𠀀", "\uFF21", "e\u0301", " a"];

    public static readonly Gen<string> Word = Gen.OneOf(Texts);
    public static readonly Gen<int> Number = Gen.Int[-1, 2];
    public static readonly Gen<decimal> Price = Gen.OneOf(-1m, 0m, 0.5m, 9m, 10m, 10.25m);
    public static readonly Gen<DateOnly> Day = Gen.Int[0, 3].Select(days => new DateOnly(2025, 12, 30).AddDays(days));
    public static readonly Gen<DateTimeOffset> Moment = Gen.Select(Gen.Int[0, 3], Gen.OneOf(0, 8), (hours, zone) => new DateTimeOffset(2026, 1, 1, 5, 0, 0, 500, TimeSpan.FromHours(zone)).AddHours(hours * 4));
    public static readonly Gen<Period> Period = Gen.OneOf(new Period(2025, PeriodKind.Year, 1), new Period(2026, PeriodKind.Year, 1), new Period(2026, PeriodKind.HalfYear, 1), new Period(2026, PeriodKind.Quarter, 3), new Period(2026, PeriodKind.Month, 9), new Period(2026, PeriodKind.Month, 10));
    public static readonly Gen<Binding> Binding = Gen.OneOf(Enum.GetValues<Binding>());

    private static readonly Gen<Action<Book>[]> Parts = Gen.Select(
        Part(Word, (book, value) => book.Title = value),
        Part(OrNull(Word), (book, value) => book.Note = value),
        Part(Number, (book, value) => book.Pages = value),
        Part(OrNone(Number), (book, value) => book.Lent = value),
        Part(Number, (book, value) => book.Barcode = 9_000_000_000 + value),
        Part(OrNone(Price), (book, value) => book.Price = value),
        Part(Number, (book, value) => book.Weight = value / 3.0),
        Part(Gen.Bool, (book, value) => book.MayLeave = value)).Select(
            Gen.Select(
                Part(Binding, (book, value) => book.Binding = value),
                Part(OrNone(Binding), (book, value) => book.OldBinding = value),
                Part(Day, (book, value) => book.PrintedOn = value),
                Part(OrNone(Day), (book, value) => book.ReturnedOn = value),
                Part(Moment, (book, value) => book.EnteredAt = value.ToUniversalTime()),
                Part(OrNone(Moment), (book, value) => book.CountedAt = value?.ToUniversalTime()),
                Part(Period, (book, value) => book.BoughtFor = value),
                Part(OrNone(Period), (book, value) => book.GivenAwayIn = value)),
            (one, two) => new[] { one.Item1, one.Item2, one.Item3, one.Item4, one.Item5, one.Item6, one.Item7, one.Item8, two.Item1, two.Item2, two.Item3, two.Item4, two.Item5, two.Item6, two.Item7, two.Item8 });

    public static readonly Gen<Book> Book = Parts.Select(parts => new Book { Title = "" }.Also(book => Array.ForEach(parts, part => part(book))));

    public static readonly Gen<Shelf> Shelf = Gen.Select(Gen.OneOf("甲", "乙", "看不见", "a", "A"), OrNone(Number), Gen.Bool, (name, floor, closed) => new Shelf { Name = name, Floor = floor, IsClosed = closed });

    /// <summary>Books, the shelves some of them stand on, and for each the place of its shelf and of an earlier book, if it has them.</summary>
    public static readonly Gen<(Book[] Books, Shelf[] Shelves, int[] Places)> Library
        = Gen.Select(Book.Array[0, 25], Shelf.Array[1, 4], Gen.Int[-1, 3].Array[25], (books, shelves, places) => (books, shelves, places));

    public static Gen<T?> OrNone<T>(Gen<T> gen) where T : struct => Gen.Frequency((2, gen.Select(value => (T?)value)), (1, Gen.Const(default(T?))));

    public static Gen<string?> OrNull(Gen<string> gen) => Gen.Frequency((2, gen.Select(value => (string?)value)), (1, Gen.Const(default(string?))));

    private static Gen<Action<Book>> Part<T>(Gen<T> gen, Action<Book, T> set) => gen.Select(value => (Action<Book>)(book => set(book, value)));
}
