using System.Globalization;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Days counted as Excel counts them, in either of its two systems.</summary>
internal static class SerialDate
{
    private const double MillisecondsADay = 86_400_000;
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);

    /// <summary>The cell a number is under a format; a number no calendar has stays a number.</summary>
    public static Cell Read(int column, double serial, string numberText, FormatMeaning meaning, bool is1904)
    {
        var isDayless = meaning == FormatMeaning.Elapsed || (meaning == FormatMeaning.Time && serial < 1);
        var first = isDayless || is1904 ? 0 : 1;
        if (serial < first || Moment(serial, is1904) is not { } moment) return new(column, CellKind.Number, numberText, serial);
        // Excel counts 1900-02-29, a day that never was; it shows it, so a person must read of it.
        if (!is1904 && !isDayless && Math.Floor(serial) == 60) return new(column, CellKind.Text, "1900-02-29", serial);

        return new(column, CellKind.Date, TextOf(serial, moment, meaning, isDayless), serial, moment);
    }

    private static DateTime? Moment(double serial, bool is1904)
    {
        var milliseconds = Math.Round(serial * MillisecondsADay);
        var epoch = is1904 ? Epoch1904 : Epoch1900;
        if (milliseconds >= (DateTime.MaxValue - epoch).TotalMilliseconds) return null;

        // Before the day that never was the count is one short.
        return epoch.AddMilliseconds(milliseconds).AddDays(!is1904 && serial < 60 ? 1 : 0);
    }

    private static string TextOf(double serial, DateTime moment, FormatMeaning meaning, bool isDayless)
    {
        if (meaning == FormatMeaning.Elapsed) return Span(TimeSpan.FromMilliseconds(Math.Round(serial * MillisecondsADay)));
        if (isDayless) return Format(moment, "HH:mm:ss");

        return Format(moment, moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss");
    }

    private static string Format(DateTime moment, string format)
        => moment.ToString(moment.Millisecond == 0 ? format : format + ".fff", CultureInfo.InvariantCulture);

    private static string Span(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}");
}
