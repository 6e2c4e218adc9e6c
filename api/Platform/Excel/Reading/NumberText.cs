using System.Globalization;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>A number as a person would type it: the shortest text that means exactly this number, without an exponent.</summary>
internal static class NumberText
{
    // Excel keeps 15 digits of what is typed; a whole number with more is a code that another program wrote, and a double would bend it.
    private const int ExactDigits = 15;
    // Beyond this an exponent is easier to read than the zeros.
    private const int MostZeros = 40;

    public static string Of(double value, string written)
    {
        var digits = written.AsSpan().TrimStart('-').TrimStart('0');
        var isLongCode = digits.Length > ExactDigits && !digits.ContainsAnyExceptInRange('0', '9');
        if (isLongCode) return written;

        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E') ? Expand(shortest) : shortest;
    }

    private static string Expand(string scientific)
    {
        var e = scientific.IndexOf('E');
        var exponent = int.Parse(scientific.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(exponent) > MostZeros) return scientific;

        var sign = scientific[0] == '-' ? "-" : "";
        var digits = scientific[sign.Length..e].Replace(".", "", StringComparison.Ordinal);
        if (exponent < 0) return $"{sign}0.{new string('0', -exponent - 1)}{digits}";

        // An exponent only appears from 15 up; there may still be a digit behind the point.
        var whole = digits.PadRight(exponent + 1, '0');
        return whole.Length == exponent + 1 ? sign + whole : $"{sign}{whole[..(exponent + 1)]}.{whole[(exponent + 1)..]}";
    }
}
