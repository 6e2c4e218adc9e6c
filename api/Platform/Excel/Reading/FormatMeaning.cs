namespace GraphApi.Platform.Excel.Reading;

/// <summary>What a number format makes of a number.</summary>
internal enum FormatMeaning : byte
{
    Number,
    /// <summary>A share: 0.8 is shown, and was typed, as 80%.</summary>
    Percent,
    /// <summary>A day, with or without its time.</summary>
    Day,
    /// <summary>A time of day alone.</summary>
    Time,
    /// <summary>Hours, minutes or seconds that pass 24 or 60, as in <c>[h]:mm</c>.</summary>
    Elapsed,
}
