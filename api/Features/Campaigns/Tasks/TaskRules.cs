using System.Text.RegularExpressions;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>What may not be said of a task, everything at once.</summary>
internal static class TaskRules
{
    public const int LongestText = 2000;
    public const int LongestNumber = 20;
    public const int LongestDue = 200;
    public const int LongestReason = 500;

    /// <param name="current">the task as it is; blank for a new one</param>
    /// <param name="wanted">what it shall be</param>
    /// <param name="units">all units</param>
    /// <param name="items">all supervision items</param>
    /// <param name="day">the day on which it is said</param>
    public static IEnumerable<UserErrorException> Refusals(CampaignTask current, TaskFields wanted, UnitDirectory units, ItemDirectory items, DateOnly day)
        => [.. Texts(wanted), .. Due(current, wanted, day), .. Units(current, wanted, units, day), .. Item(current, wanted, items)];

    /// <summary>Why something was decided, without the blanks around it.</summary>
    /// <exception cref="RequiredException">no reason is given</exception>
    /// <exception cref="TooLongException">it is longer than is kept</exception>
    public static string Reason(string? reason, Text label)
    {
        UserErrorsException.ThrowIfAny(ReasonRefusals(reason, label));
        return reason!.Trim();
    }

    /// <summary>The same where a decision may stand without one.</summary>
    /// <exception cref="TooLongException">it is longer than is kept</exception>
    public static string? ReasonOrNull(string? reason, Text label)
    {
        UserErrorsException.ThrowIfAny(ReasonRefusals(reason, label, isRequired: false));
        return GivenText.OrNull(reason);
    }

    /// <summary>What speaks against a reason, whatever it is given for.</summary>
    public static IEnumerable<UserErrorException> ReasonRefusals(string? reason, Text label, bool isRequired = true)
    {
        if (string.IsNullOrWhiteSpace(reason)) return isRequired ? [new RequiredException("reason", label)] : [];

        return TooLongException.Among(("reason", label, reason, LongestReason));
    }

    private static IEnumerable<UserErrorException> Texts(TaskFields wanted)
    {
        Text content = new("主要任务", "The task");
        if (wanted.Content.Length == 0) yield return new RequiredException("content", content);

        (string Field, Text Label, string? Value, int Longest)[] texts =
        [
            ("content", content, wanted.Content, LongestText), ("measures", new("具体措施", "The measures"), wanted.Measures, LongestText),
            ("numberText", new("序号", "The number"), wanted.NumberText, LongestNumber), ("dueText", new("完成时限", "The deadline"), wanted.Due.Text, LongestDue),
        ];
        foreach (var refusal in TooLongException.Among(texts)) yield return refusal;
    }

    // A later day, or none, is asked for and decided: a deadline that anybody rewrites is none.
    private static IEnumerable<UserErrorException> Due(CampaignTask current, TaskFields wanted, DateOnly day)
    {
        if (wanted.DueRefusal is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        bool isPutOff = current.EffectiveDueOn is { } due && wanted.Due.On != current.DueOn && !(wanted.Due.On <= due);
        if (isPutOff && !current.MayCorrectDue(day)) yield return new DueNeedsExtensionException(current, wanted.Due.Text, day);
    }

    private static IEnumerable<UserErrorException> Units(CampaignTask current, TaskFields wanted, UnitDirectory units, DateOnly day)
    {
        if (wanted.LeadUnitId != current.LeadUnitId && Refusal("leadUnitId", wanted.LeadUnitId, units, day) is { } lead) yield return lead;
        foreach (var id in wanted.CoUnitIds.Except(current.CoUnitIds))
            if (Refusal("coUnitIds", id, units, day) is { } co) yield return co;

        bool isNamedTwice = wanted.CoUnitIds.Contains(wanted.LeadUnitId) && !IsMeantByWord(wanted, units, day);
        if (isNamedTwice && units.TryFind(wanted.LeadUnitId) is { } both) yield return new LeadAndCoException(both);
    }

    // 各区县 means the one that leads as well; nobody wrote it twice.
    private static bool IsMeantByWord(TaskFields wanted, UnitDirectory units, DateOnly day)
        => wanted.CoUnitWords.Any(word => units.Group(word, day) is { } group && group.Ids.Contains(wanted.LeadUnitId));

    private static UserErrorException? Refusal(string field, int id, UnitDirectory units, DateOnly day)
    {
        if (units.TryFind(id) is not { } unit) return new NotFoundException(typeof(Unit), field);

        return unit.ValidTo < day ? new TaskUnitEndedException(field, unit) : null;
    }

    private static IEnumerable<UserErrorException> Item(CampaignTask current, TaskFields wanted, ItemDirectory items)
    {
        if (wanted.ItemId is { } id && id != current.ItemId && items.TryFind(id) is null) yield return new NotFoundException(typeof(SupervisionItem), "itemId");
    }
}

/// <summary>Numbers of tasks as plans write them.</summary>
internal static partial class TaskNumber
{
    /// <summary>1 for 一、, 2 for （一）, 3 for 1. and （1）; none for anything else.</summary>
    public static int? LevelOf(string? number)
    {
        if (number is null) return null;

        var match = Form().Match(NameForm.Key(number));
        return match.Success ? match.Groups["one"].Success ? 1 : match.Groups["two"].Success ? 2 : 3 : null;
    }

    [GeneratedRegex(@"^((?<one>[一二三四五六七八九十]+[、.]?)|(?<two>\([一二三四五六七八九十]+\))|\d{1,4}[、.)]?|\(\d{1,4}\))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
