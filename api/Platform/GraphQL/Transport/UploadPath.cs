using System.Collections;
using System.Globalization;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>Puts a file at its place among the variables: <c>variables.input.files.0</c>. The place must be there and hold null.</summary>
internal static class UploadPath
{
    /// <exception cref="MalformedUploadException">no such place</exception>
    public static void Set(Dictionary<string, object?> variables, string path, UploadedFile file)
    {
        var steps = path.Split('.');
        if (steps is not ["variables", _, ..]) throw NoPlace(path);

        object? place = variables;
        foreach (var step in steps[1..^1]) place = Step(place, step);
        var isSet = place switch
        {
            IDictionary<string, object?> map when map.TryGetValue(steps[^1], out var old) && old is null => Put(() => map[steps[^1]] = file),
            IList list when Index(list, steps[^1]) is { } index && list[index] is null => Put(() => list[index] = file),
            _ => false,
        };
        if (!isSet) throw NoPlace(path);
    }

    private static object? Step(object? place, string step) => place switch
    {
        IDictionary<string, object?> map => map.TryGetValue(step, out var inner) ? inner : null,
        IList list => Index(list, step) is { } index ? list[index] : null,
        _ => null,
    };

    private static int? Index(IList list, string step)
        => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? index : null;

    private static bool Put(Action put)
    {
        put();
        return true;
    }

    private static MalformedUploadException NoPlace(string path) => MultipartRequest.Malformed(
        $"变量中没有“{path}”这个位置，或其值不是 null",
        $"the variables have no place \"{path}\", or it does not hold null");
}
