using System.Globalization;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>Names of worksheets as Excel allows them: 31 characters, none of <c>[]:*?/\</c>, no apostrophe at either end, no two alike, never “History”.</summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = @"[]:*?/\";
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Add(string wanted)
    {
        var name = Plain(wanted);
        for (var copy = 2; !_taken.Add(name); copy++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({copy})");
            name = Cut(Plain(wanted), MaxLength - ending.Length) + ending;
        }

        return name;
    }

    /// <summary>The name as formulas write it.</summary>
    public static string Quoted(string name) => "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Plain(string wanted)
    {
        var allowed = string.Concat(wanted.Select(character => Forbidden.Contains(character) || char.IsControl(character) ? '_' : character)).Trim().Trim('\'');
        var name = Cut(allowed, MaxLength).TrimEnd('\'');
        return name.Length == 0 ? "Sheet" : name;
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length) return name;

        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
    }
}
