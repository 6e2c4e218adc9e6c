using System.Globalization;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Which problems of a plan are kept one by one: all, or as many as anybody looks through, errors before warnings and each in the order of the file.</summary>
internal sealed class KeptProblems
{
    private readonly HashSet<Problem>? _kept;

    private KeptProblems(HashSet<Problem>? kept, IReadOnlyList<Problem> closing) => (_kept, Closing) = (kept, closing);

    /// <summary>Says how many more there are, if there are.</summary>
    public IReadOnlyList<Problem> Closing { get; }

    public static KeptProblems Of(Plan plan, int most)
    {
        var (errors, warnings) = (All(plan).Count(problem => problem.IsError), All(plan).Count(problem => !problem.IsError));
        if (errors + warnings <= most) return new(null, []);

        // Two rows can have one problem in the same words, so each is known by itself.
        var kept = All(plan).Where(problem => problem.IsError).Concat(All(plan).Where(problem => !problem.IsError)).Take(most).ToHashSet<Problem>(ReferenceEqualityComparer.Instance);
        return new(kept, [More(Math.Max(0, errors - most), Math.Min(warnings, errors + warnings - most))]);
    }

    public bool Has(Problem problem) => _kept is null || _kept.Contains(problem);

    // Of the file first: they are few, and explain others.
    private static IEnumerable<Problem> All(Plan plan) => plan.Problems.Concat(plan.Rows.SelectMany(row => row.Problems));

    private static Problem More(int errors, int warnings) => new(errors > 0 ? IssueSeverity.Error : IssueSeverity.Warning, "MORE_ISSUES", new(
        string.Create(CultureInfo.InvariantCulture, $"另有 {errors:N0} 个错误、{warnings:N0} 个提醒没有逐条列出。请先改正列出的问题，再重新上传。"),
        string.Create(CultureInfo.InvariantCulture, $"{errors:N0} more errors and {warnings:N0} more warnings are not listed one by one. Correct those that are, and upload the file again.")));
}
