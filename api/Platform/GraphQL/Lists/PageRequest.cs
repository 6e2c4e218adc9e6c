namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Which page was asked for.</summary>
internal sealed record PageRequest(int Size, bool IsBackward, Position? After, Position? Before)
{
    private const int Default = 20;
    private const int Limit = 200;

    public static PageRequest Of(ListArguments arguments, Cursors cursors)
    {
        if (arguments is { First: not null, Last: not null }) throw new FirstAndLastException();

        bool isBackward = arguments.Last is not null || arguments is { First: null, After: null, Before: not null };
        var size = Checked("first", arguments.First) ?? Checked("last", arguments.Last) ?? Default;
        return new(size, isBackward, cursors.Read(arguments.After, "after"), cursors.Read(arguments.Before, "before"));
    }

    private static int? Checked(string field, int? asked)
        => asked is < 1 or > Limit ? throw new PageSizeException(field, asked.Value, Limit) : asked;
}
