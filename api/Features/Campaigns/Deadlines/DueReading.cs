using System.Globalization;
using System.Text.RegularExpressions;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>Understands deadlines as departments write them. What has no date in it is kept with a doubt; a date that cannot be is an error.</summary>
internal static partial class DueReading
{
    private const int LongestText = 200;

    // The first that has an answer is right, so what is narrower stands above what is wider.
    private static readonly Func<DueText, DueContext, DueMeaning?>[] Rules =
    [
        Nothing,
        AtOnce,
        Always,
        Serial,
        DueTerm.Read,
        DuePointReading.One,
        DueRange.Read,
        GoingOn,
        LeftOpen,
        DigitsOnly,
    ];

    public static DueAnswer Read(Written written, DueContext context)
    {
        var raw = written.Text ?? "";
        var meaning = written.Day is { } day ? new(day, DueKind.Date, DueRule.WrittenDay) { IsYearTyped = true } : Meaning(written, raw, context);
        return Answer(raw, Checked(meaning, raw, context));
    }

    private static DueMeaning Meaning(Written written, string raw, DueContext context)
    {
        if (raw.Length > LongestText) return DueMeaning.Open(DueRule.NotUnderstood, DueFindings.NotUnderstood(raw));

        var text = DueText.Of(raw);
        return written.Number is { } number ? DueNumber.Read(number, text, context) : First(text, context) ?? DueMeaning.Open(DueRule.NotUnderstood, DueFindings.NotUnderstood(raw));
    }

    private static DueMeaning? First(DueText text, DueContext context)
    {
        foreach (var rule in Rules)
            if (rule(text, context) is { } meaning) return meaning;

        return null;
    }

    private static DueMeaning? Nothing(DueText text, DueContext context)
        => DueWords.IsNothing(text.Whole) ? DueMeaning.Open(DueRule.Blank, DueFindings.Blank()) : null;

    private static DueMeaning? AtOnce(DueText text, DueContext context)
        => DueWords.IsImmediate(text.Whole) ? new(context.FiledOn, DueKind.Immediate, DueRule.FilingDay) : null;

    private static DueMeaning? Always(DueText text, DueContext context)
        => DueWords.IsContinuous(text.Whole) ? new(null, DueKind.Continuous, DueRule.Continuous) : null;

    private static DueMeaning? Serial(DueText text, DueContext context)
        => FiveDigits().IsMatch(text.Bare) ? DueNumber.Serial(int.Parse(text.Bare, CultureInfo.InvariantCulture), text) : null;

    // 2026年9月底前完成并长期坚持: a day, and work that goes on after it.
    private static DueMeaning? GoingOn(DueText text, DueContext context)
    {
        if (DueWords.BeforeGoingOn(text.Whole) is not { } before) return null;

        var meaning = First(DueText.Of(before) with { Raw = text.Raw }, context);
        return meaning is { On: { } day } ? meaning.With(DueFindings.GoesOn(text.Raw, day)) : meaning?.Error is null ? null : meaning;
    }

    private static DueMeaning? LeftOpen(DueText text, DueContext context)
        => DueWords.IsLeftOpen(text.Whole) ? DueMeaning.Open(DueRule.LeftOpen, DueFindings.LeftOpen(text.Raw)) : null;

    // Meant as a date, and none: 1/4/2026, 2026.9.310, 25日前.
    private static DueMeaning? DigitsOnly(DueText text, DueContext context)
        => Dated().IsMatch(text.Bare) ? DueMeaning.Wrong(DueFindings.NotADate(text.Raw)) : null;

    private static DueMeaning Checked(DueMeaning meaning, string raw, DueContext context)
    {
        if (meaning.On is not { } day) return meaning;
        if (day.Year is < DueFindings.FirstYear or > DueFindings.LastYear) return DueMeaning.Wrong(DueFindings.UnlikelyYear(raw, day.Year));

        // In a list of last year its days are no slip.
        bool isOfLastYear = meaning.IsYearTyped && day.Year == context.FiledOn.Year - 1 && context.Period?.Year != day.Year;
        return context.FiledOn.Month == 1 && isOfLastYear ? meaning.With(DueFindings.TypedLastYear(raw, day, context.FiledOn)) : meaning;
    }

    private static DueAnswer Answer(string raw, DueMeaning meaning)
        => meaning.Error is { } error ? new(null, error, []) : new(new(raw, meaning.On, meaning.Kind, meaning.Rule, meaning.IsApproximate), null, meaning.Doubts);

    [GeneratedRegex(@"^\d{5}$", RegexOptions.NonBacktracking)]
    private static partial Regex FiveDigits();

    [GeneratedRegex(@"^[年月日号./\-:季度第QH前底末内至到之以]*\d[\d年月日号./\-:季度第QH前底末内至到之以]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Dated();
}
