using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Reports;

/// <summary>期次不符 · a task is not reported for this period</summary>
public sealed class ReportPeriodException : UserErrorException
{
    public ReportPeriodException(Period period, IReadOnlyList<Period> periods) : base(new(
        $"该任务不按{period.Label.Chinese}填报，可填报的期次：{string.Join('、', periods.Select(one => one.Label.Chinese))}。",
        $"The task is not reported for the {period.Label.English}. It is reported for: {string.Join(", ", periods.Select(one => one.Label.English))}."))
        => (Field, Params) = ("period", Values.Of(("period", period.ToString()), ("periods", periods.Select(one => one.ToString()).ToList())));
}

/// <summary>期次已关闭 · no report is taken for a closed period</summary>
public sealed class PeriodClosedException : UserErrorException
{
    public PeriodClosedException(PeriodClosing closing) : base(new(
        $"{closing.Period.Label.Chinese}已于 {closing.ClosedOn:yyyy-MM-dd} 由{closing.ClosedBy}关闭填报，如需补报请联系安办重新开放。",
        $"The {closing.Period.Label.English} was closed on {closing.ClosedOn:yyyy-MM-dd} by {closing.ClosedBy}. Ask the safety office to open it again."))
        => (Field, Params) = ("period", Values.Of(("period", closing.Period.ToString()), ("closedOn", closing.ClosedOn)));
}

/// <summary>随大期次关闭 · a period that was closed with a longer one is opened again with it</summary>
public sealed class PeriodClosedWithException : UserErrorException
{
    public PeriodClosedWithException(Period period, PeriodClosing closing) : base(new(
        $"{period.Label.Chinese}是随{closing.Period.Label.Chinese}一并关闭的，请重新开放{closing.Period.Label.Chinese}。",
        $"The {period.Label.English} was closed together with the {closing.Period.Label.English}. Open the {closing.Period.Label.English} again."))
        => (Field, Params) = ("period", Values.Of(("period", period.ToString()), ("closed", closing.Period.ToString())));
}

/// <summary>期次未关闭 · only a closed period is opened again</summary>
public sealed class PeriodNotClosedException : UserErrorException
{
    public PeriodNotClosedException(Period period) : base(new(
        $"{period.Label.Chinese}没有关闭，可以直接填报，无需重新开放。",
        $"The {period.Label.English} is open, so there is nothing to open again: reports for it are taken."))
        => (Field, Params) = ("period", Values.Of(("period", period.ToString())));
}

/// <summary>期次未结束 · a period is closed only when it is over</summary>
public sealed class PeriodNotOverException : UserErrorException
{
    public PeriodNotOverException(Period period) : base(new(
        $"{period.Label.Chinese}到 {period.LastDay:yyyy-MM-dd} 才结束，结束后才能关闭填报。",
        $"The {period.Label.English} ends on {period.LastDay:yyyy-MM-dd} and can be closed after that."))
        => (Field, Params) = ("period", Values.Of(("period", period.ToString()), ("lastDay", period.LastDay)));
}

/// <summary>报告已认可 · an accepted report is not written again</summary>
public sealed class ReportAcceptedException : UserErrorException
{
    public ReportAcceptedException(TaskReport report) : base(new(
        $"{report.Period.Label.Chinese}的报告已由{report.ReviewedBy}认可，不能修改；如需更正请审核人先退回。",
        $"The report for the {report.Period.Label.English} was accepted by {report.ReviewedBy} and is not changed. Ask the reviewer to return it first."))
        => (Field, Params) = ("progressText", Values.Of(("period", report.Period.ToString()), ("reviewedBy", report.ReviewedBy)));
}

/// <summary>报告已审核 · a report is accepted once, and the first reviewer stays on record</summary>
public sealed class ReportReviewedException : UserErrorException
{
    public ReportReviewedException(TaskReport report) : base(new(
        $"该报告已于 {report.ReviewedOn:yyyy-MM-dd} 由{report.ReviewedBy}认可，无需再次认可；如有问题请退回并写明原因。",
        $"This report was accepted on {report.ReviewedOn:yyyy-MM-dd} by {report.ReviewedBy} and needs no second acceptance. If something is wrong with it, return it and say why."))
        => Params = Values.Of(("reviewedOn", report.ReviewedOn), ("reviewedBy", report.ReviewedBy));
}

/// <summary>报告已退回 · a returned report is reviewed again only after it was rewritten</summary>
public sealed class ReportReturnedException : UserErrorException
{
    public ReportReturnedException(TaskReport report) : base(new(
        $"该报告已于 {report.ReviewedOn:yyyy-MM-dd} 退回，等待重新填报后再审核。",
        $"This report was returned on {report.ReviewedOn:yyyy-MM-dd} and waits to be written again."))
        => Params = Values.Of(("reviewedOn", report.ReviewedOn));
}
