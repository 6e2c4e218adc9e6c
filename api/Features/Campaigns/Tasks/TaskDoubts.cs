using System.Text.RegularExpressions;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Units;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>What a person should look at in a row of a task list that is accepted.</summary>
internal static partial class TaskDoubts
{
    public static IEnumerable<(string Field, Finding Finding)> Of(TaskRow row, DueContext context)
    {
        var answer = DueReading.Read(TaskSheet.Due(row), context);
        foreach (var doubt in answer.Doubts) yield return ("dueText", doubt);

        var claim = ProgressWords.Read(row.ProgressText);
        if (claim?.State == TaskState.SubmittedDone && answer.Due?.Kind == DueKind.Continuous) yield return ("progressText", ContinuousDone(TaskSheet.Due(row).Text, row.ProgressText!));
        if (ProgressWords.IsUnknownWord(row.ProgressText)) yield return ("progressText", UnknownProgress(row.ProgressText!));
        if (row.Measures is { } measures && Vague().IsMatch(NameForm.Key(measures).TrimEnd('。', '.'))) yield return ("measures", VagueMeasure(measures));
    }

    public static IEnumerable<(string Field, Finding Finding)> OfFiling(TaskRow row, SheetContext context)
    {
        if (row.FiledOn > context.Today) yield return ("filedOn", FiledInFuture(row.FiledOn.Value, context.Today));

        bool isReturned = row.State == TaskState.Returned && context.Kept<ListsAtWork>()?.IsReported(row) != true;
        if (isReturned && ProgressWords.Read(row.ProgressText)?.State == TaskState.SubmittedDone) yield return ("progressText", StillReturned(row.ProgressText!));
    }

    private static Finding FiledInFuture(DateOnly filedOn, DateOnly today) => new("FILED_IN_FUTURE", new(
        $"填报日期 {filedOn:yyyy-MM-dd} 还没有到，已按今天 {today:yyyy-MM-dd} 记录，请核对。",
        $"The filing date {filedOn:yyyy-MM-dd} is still to come; today, {today:yyyy-MM-dd}, was taken. Check it."));

    private static Finding StillReturned(string word) => new("STILL_RETURNED", new(
        $"该任务已被退回，进展仍写“{word}”，没有重新报完成；请按退回理由写明补做了什么，例如“已补充佐证材料，全部完成”，再在系统中报完成。",
        $"The task was returned, and the progress still says \"{word}\": it is not reported as done again. Say what was done about the reason it was returned for, and report it as done in the system."));

    private static Finding ContinuousDone(string due, string word) => new("CONTINUOUS_DONE", new(
        $"时限是“{due}”，属长期任务，“{word}”不作为完成，按正在推进记录；请写明本期做了什么。",
        $"The deadline is \"{due}\": a continuous task is not done, so \"{word}\" counts as work going on. Say what was done in the period."));

    private static Finding UnknownProgress(string word) => new("UNKNOWN_PROGRESS", new(
        $"“{word}”不是可识别的进展用语，按正在推进记录；请写“未启动”“正在推进”“完成80%”“已完成”之一，或写明做了什么。",
        $"\"{word}\" is no word of progress we know and counts as work going on. Write 未启动, 正在推进, 完成80% or 已完成, or say what was done."))
    {
        Candidates = ["未启动", "正在推进", "已完成"],
    };

    private static Finding VagueMeasure(string measures) => new("VAGUE_MEASURE", new(
        $"措施“{measures}”过于笼统，请写明做什么、做到什么程度、谁来做。",
        $"The measure \"{measures}\" says too little. Write what is done, how far, and by whom."));

    [GeneratedRegex("^(加强(安全)?(监督)?管理|加强监管|加强领导|加强检查|高度重视|按(上级)?要求(完成|落实|执行)?|抓好落实|认真落实|严格落实|立即整改|持续推进|进一步加强(管理|监管)?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vague();
}
