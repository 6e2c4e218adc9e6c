using System.Text.RegularExpressions;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>市应急局（牵头）、市公安局 in one cell: the one that is marked leads, the others co-operate.</summary>
internal static partial class MarkedLead
{
    private const string Lead = "leadUnitIds";
    private const string Co = "coUnitIds";

    public static RowTexts? Sort(IReadOnlyDictionary<string, string> texts)
    {
        var cell = texts.GetValueOrDefault(Lead) ?? "";
        var names = Separators().Split(cell).Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        var marked = names.Where(name => Mark().IsMatch(name)).ToList();
        if (marked.Count == 0) return null;

        // Several that are marked are left there without their marks, to be refused by name.
        var lead = string.Join('、', marked.Select(name => Mark().Replace(name, "")));
        var others = names.Except(marked, StringComparer.Ordinal).Select(name => CoMark().Replace(name, "")).ToList();
        if (others.Count == 0) return new(new Dictionary<string, string>(StringComparer.Ordinal) { [Lead] = lead }, []);

        string[] co = texts.GetValueOrDefault(Co) is { Length: > 0 } there ? [there, .. others] : [.. others];
        return new(new Dictionary<string, string>(StringComparer.Ordinal) { [Lead] = lead, [Co] = string.Join('、', co) }, marked.Count > 1 ? [] : [(Lead, Moved(lead, others))]);
    }

    private static Finding Moved(string lead, IReadOnlyList<string> others) => new("LEAD_MARKED", new(
        $"已按注明的“（牵头）”把“{lead}”作为牵头单位，其余（{string.Join('、', others)}）作为责任单位。",
        $"{lead} is marked （牵头） and leads; the others ({string.Join(", ", others)}) co-operate."));

    [GeneratedRegex(@"[、，,；;\n]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"[（(]牵头(单位)?[）)]\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[（(](配合|协办|责任)(单位)?[）)]\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CoMark();
}
