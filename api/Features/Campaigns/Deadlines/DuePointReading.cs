namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>A deadline that names one place in the calendar: its last day.</summary>
internal static class DuePointReading
{
    public static DueMeaning? One(DueText text, DueContext context)
        => DueForms.Find(text.Bare, context) is { } point ? Settle(point, text, context) : null;

    public static DueMeaning Settle(DuePoint point, DueText text, DueContext context)
    {
        var year = point.Year ?? context.Year + point.YearsOn;
        if (year is < DueFindings.FirstYear or > DueFindings.LastYear) return DueMeaning.Wrong(DueFindings.UnlikelyYear(text.Raw, year));
        if (!point.IsIn(year)) return DueMeaning.Wrong(point.Span == DueSpan.Quarter ? DueFindings.NotADate(text.Raw) : DueFindings.NoSuchDay(text.Raw, year, point.Month));

        var day = point.LastDay(year);
        var meaning = new DueMeaning(day, point.Kind, point.Rule) { IsApproximate = point.IsApproximate, IsYearTyped = point is { Year: not null, IsRelative: false } };
        if (point.IsRelative) meaning = meaning.With(DueFindings.PeriodFromTitle(text.Raw, day, context.Period));
        if (point.Year is null) meaning = meaning.With(DueFindings.YearFromTitle(text.Raw, day, context.Period));
        if (point.HasShortYear) meaning = meaning.With(DueFindings.ShortYear(text.Raw, day));
        return point.IsBeforeOrWithin ? meaning.With(DueFindings.BeforeOrWithin(text.Raw, day)) : meaning;
    }
}
