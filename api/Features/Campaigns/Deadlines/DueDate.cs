namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>完成时限 · a deadline as it is written and as it was understood</summary>
/// <param name="Text">原文 · as the department wrote it</param>
/// <param name="On">截止日期 · the last day on time; none where the text sets none</param>
/// <param name="Kind">时限类别 · what sort of deadline it is</param>
/// <param name="Rule">时限读法 · by which rule it was understood</param>
/// <param name="IsApproximate">是否大约 · whether the text names a stretch of days (上旬) or says 左右</param>
public sealed record DueDate(string Text, DateOnly? On, DueKind Kind, DueRule Rule, bool IsApproximate = false);
