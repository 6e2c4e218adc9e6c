using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Items;
using static GraphApi.Tests.Features.Campaigns.TaskDesk;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Campaigns.Tasks;

public sealed class CampaignTaskTests
{
    private static readonly DateOnly Before = Due.AddDays(-10);
    private static readonly DateOnly After = Due.AddDays(1);

    private readonly TaskDesk _desk = new();

    [Fact]
    public void The_due_day_itself_is_on_time()
    {
        var task = _desk.Add();

        Assert.False(CampaignTask.Overdue.Holds(task, Due));
        Assert.True(CampaignTask.Overdue.Holds(task, After));
    }

    [Fact]
    public void What_was_reported_done_in_time_is_not_overdue_while_a_reviewer_takes_his_time()
    {
        var task = _desk.Add();

        task.Submit(Clerk(Due), Quarter.LastDay);

        Assert.Equal((TaskState.SubmittedDone, false, true), (task.State, CampaignTask.Overdue.Holds(task, After), CampaignTask.Open.Holds(task, After)));
    }

    [Fact]
    public void What_is_returned_is_overdue_again()
    {
        var task = _desk.Add();
        task.Submit(Clerk(Due), Quarter.LastDay);

        task.Return(Reviewer(After), "佐证材料不足");

        Assert.Equal((TaskState.Returned, true, "佐证材料不足"), (task.State, CampaignTask.Overdue.Holds(task, After), task.StateReason));
    }

    [Fact]
    public void What_was_done_late_stays_overdue_for_the_days_it_was()
    {
        var task = _desk.Add();
        task.Submit(Clerk(After.AddDays(5)), Quarter.LastDay);
        task.Approve(Reviewer(After.AddDays(7)));

        Assert.Equal([false, true, true, false], new[] { Due, After, After.AddDays(4), After.AddDays(5) }.Select(day => CampaignTask.Overdue.Holds(task, day)));
        Assert.Equal([true, false], new[] { After.AddDays(6), After.AddDays(7) }.Select(day => CampaignTask.Open.Holds(task, day)));
    }

    [Fact]
    public void Who_recorded_does_not_review()
    {
        var task = _desk.Add();
        task.Submit(Clerk(Before), Quarter.LastDay);
        var report = Report(_desk.Add(), "已召开会议", Before);

        Assert.Equal([(null, "RECORDER_REVIEWS")], Refused(() => task.Approve(Clerk(Before))));
        Assert.Equal([(null, "RECORDER_REVIEWS")], Refused(() => task.Return(Clerk(Before), "不符")));
        Assert.Equal([(null, "RECORDER_REVIEWS")], Refused(() => report.Accept(Clerk(Before))));
        Assert.Equal((TaskState.SubmittedDone, ReportReview.Unreviewed), (task.State, report.Review));
    }

    [Theory]
    [InlineData(TaskMove.Approve)]
    [InlineData(TaskMove.Return)]
    [InlineData(TaskMove.Resume)]
    public void A_move_starts_only_from_its_states(TaskMove move)
    {
        var task = _desk.Add();

        var refused = Refused(() => Make(move, task));

        Assert.Equal([(null, "TASK_MOVE")], refused);
        Assert.Equal(TaskState.NotStarted, task.State);
    }

    [Theory]
    [InlineData(TaskMove.Change)]
    [InlineData(TaskMove.Report)]
    [InlineData(TaskMove.Submit)]
    [InlineData(TaskMove.Suspend)]
    [InlineData(TaskMove.Cancel)]
    [InlineData(TaskMove.AskExtension)]
    public void What_is_closed_does_not_move(TaskMove move)
    {
        var task = _desk.Add();
        task.Submit(Clerk(Before), Quarter.LastDay);
        task.Approve(Reviewer(Before));

        Assert.Equal([(null, "TASK_MOVE")], Refused(() => Make(move, task)));
        Assert.Equal(TaskState.Done, task.State);
    }

    [Fact]
    public void A_task_that_is_put_off_is_not_chased_until_it_is_taken_up_again()
    {
        var task = _desk.Add();
        task.Suspend(Reviewer(Before), "等待上级方案");
        Assert.False(CampaignTask.Overdue.Holds(task, After));

        task.Resume();

        Assert.True(CampaignTask.Overdue.Holds(task, After));
    }

    [Fact]
    public void Putting_off_calling_off_and_returning_need_a_reason()
    {
        var task = _desk.Add();

        Assert.Equal([("reason", "REQUIRED")], Refused(() => task.Suspend(Reviewer(Before), " ")));
        Assert.Equal([("reason", "REQUIRED")], Refused(() => task.Cancel(Reviewer(Before), "")));
        Assert.Equal(TaskState.NotStarted, task.State);
    }

    [Fact]
    public void A_continuous_task_is_done_no_earlier_than_its_campaign_ends()
    {
        var task = _desk.Add(kind: DueKind.Continuous);

        Assert.Equal([(null, "CONTINUOUS_TASK")], Refused(() => task.Submit(Clerk(new(2026, 12, 30)), new(2026, 12, 31))));
        task.Submit(Clerk(new(2026, 12, 31)), new(2026, 12, 31));

        Assert.Equal(TaskState.SubmittedDone, task.State);
    }

    [Fact]
    public void An_extension_leaves_the_first_deadline_visible()
    {
        var task = _desk.Add();
        var extension = task.AskExtension(Due.AddDays(30), "需跨区协调", Clerk(Due));

        extension.Decide(task, isApproved: true, null, Reviewer(After));

        Assert.Equal((Due, Due.AddDays(30), Due), (task.DueOn!.Value, task.EffectiveDueOn!.Value, extension.From));
        Assert.False(CampaignTask.Overdue.Holds(task, Due.AddDays(30)));
        Assert.True(CampaignTask.Overdue.Holds(task, Due.AddDays(31)));
    }

    [Fact]
    public void A_refused_extension_changes_nothing_and_says_why()
    {
        var task = _desk.Add();
        var extension = task.AskExtension(Due.AddDays(30), "需跨区协调", Clerk(Before));

        Assert.Equal([("reason", "REQUIRED")], Refused(() => extension.Decide(task, isApproved: false, null, Reviewer(Due))));
        Assert.Equal([("reason", "TOO_LONG")], Refused(() => extension.Decide(task, isApproved: false, new string('长', 501), Reviewer(Due))));
        extension.Decide(task, isApproved: false, "时间充足", Reviewer(Due));

        Assert.Equal((Due, ExtensionDecision.Refused), (task.EffectiveDueOn, extension.Decision));
        Assert.Equal([(null, "EXTENSION_DECIDED")], Refused(() => extension.Decide(task, isApproved: true, null, Reviewer(Due))));
    }

    [Fact]
    public void An_extension_is_asked_for_in_time_for_later_and_once()
    {
        var task = _desk.Add();

        Assert.Equal([(null, "EXTENSION_TOO_LATE")], Refused(() => task.AskExtension(Due.AddDays(30), "来不及", Clerk(After))));
        Assert.Equal([("until", "EXTENSION_NOT_LATER")], Refused(() => task.AskExtension(Due, "来不及", Clerk(Due))));
        var open = task.AskExtension(Due.AddDays(30), "来不及", Clerk(Due));
        Assert.Equal([(null, "EXTENSION_OPEN")], Refused(() => task.AskExtension(Due.AddDays(40), "来不及", Clerk(Due))));
        Assert.Equal([(null, "RECORDER_REVIEWS")], Refused(() => open.Decide(task, isApproved: true, null, Clerk(Due))));
        Assert.Equal([(null, "NO_DUE_DATE")], Refused(() => _desk.Add(kind: DueKind.Continuous).AskExtension(Due, "来不及", Clerk(Due))));
    }

    [Fact]
    public void A_slip_in_a_deadline_is_put_right_before_work_begins_and_the_first_stays_visible()
    {
        var task = _desk.Add();
        Assert.Null(task.FirstDueText);

        Rewrite(task, Due.AddDays(5), Before);
        Rewrite(task, Due.AddDays(7), Before);

        Assert.Equal((Due.AddDays(7), Due.AddDays(7)), (task.DueOn, task.EffectiveDueOn));
        Assert.Equal(("2026-09-30", Due), (task.FirstDueText, task.FirstDueOn));
    }

    [Fact]
    public void Once_work_has_begun_a_later_deadline_or_none_needs_an_extension_and_an_earlier_one_does_not()
    {
        var task = _desk.Add();
        task.Advance(10);

        Assert.Equal([("dueText", "DUE_NEEDS_EXTENSION")], Refused(() => Rewrite(task, Due.AddDays(1), Before)));
        Assert.Equal([("dueText", "DUE_NEEDS_EXTENSION")], Refused(() => Rewrite(task, null, Before)));
        Assert.Equal((Due, Due, null), (task.DueOn, task.EffectiveDueOn, task.FirstDueText));
        Rewrite(task, Due.AddDays(-1), Before);

        Assert.Equal((Due.AddDays(-1), "2026-09-30"), (task.EffectiveDueOn, task.FirstDueText));
    }

    [Fact]
    public void A_deadline_that_has_passed_is_not_rewritten_though_nobody_has_begun()
    {
        var task = _desk.Add();

        Assert.Equal([("dueText", "DUE_NEEDS_EXTENSION")], Refused(() => Rewrite(task, After.AddDays(9), After)));
        Rewrite(task, After.AddDays(9), Due);

        Assert.Equal(After.AddDays(9), task.EffectiveDueOn);
    }

    [Fact]
    public void A_day_that_had_passed_when_the_task_was_entered_is_a_slip_on_that_day()
    {
        var task = _desk.Add(due: new(2025, 9, 30), openedOn: Before);
        Rewrite(task, Due, Before);

        var other = _desk.Add(due: new(2025, 9, 30), openedOn: Before);

        Assert.Equal(Due, task.EffectiveDueOn);
        Assert.Equal([("dueText", "DUE_NEEDS_EXTENSION")], Refused(() => Rewrite(other, Due, Before.AddDays(1))));
    }

    [Fact]
    public void What_was_extended_is_not_put_off_by_rewriting_and_keeps_its_day_when_the_words_change()
    {
        var task = _desk.Add();
        task.AskExtension(Due.AddDays(30), "需跨区协调", Clerk(Due)).Decide(task, isApproved: true, null, Reviewer(Due));

        Assert.Equal([("dueText", "DUE_NEEDS_EXTENSION")], Refused(() => Rewrite(task, Due.AddDays(31), Before)));
        task.Change(task.ToFields() with { Measures = "组织专家逐企诊断", Due = new("2026年9月底前", Due, DueKind.MonthEnd, DueRule.MonthEnd) }, _desk.City.Units, ItemDirectory.Empty, Before);

        Assert.Equal((Due.AddDays(30), "2026年9月底前", "2026-09-30"), (task.EffectiveDueOn, task.DueText, task.FirstDueText));
    }

    [Fact]
    public void A_task_without_a_day_gets_one_at_any_time()
    {
        var task = _desk.Add(kind: DueKind.Continuous);
        task.Advance(10);

        Rewrite(task, Due, Before);

        Assert.Equal((Due, "长期坚持", null), (task.EffectiveDueOn, task.FirstDueText, task.FirstDueOn));
    }

    [Fact]
    public void An_extension_is_granted_only_of_the_deadline_it_was_asked_for()
    {
        var task = _desk.Add();
        var extension = task.AskExtension(Due.AddDays(10), "需跨区协调", Clerk(Before));
        Rewrite(task, Due.AddDays(20), Before);

        Assert.Equal([("isApproved", "EXTENSION_OUTDATED")], Refused(() => extension.Decide(task, isApproved: true, null, Reviewer(Before))));
        Assert.Equal((Due.AddDays(20), ExtensionDecision.Pending), (task.EffectiveDueOn, extension.Decision));
        extension.Decide(task, isApproved: false, "时限已改", Reviewer(Before));

        Assert.Equal(ExtensionDecision.Refused, extension.Decision);
    }

    [Fact]
    public void A_report_is_for_a_period_of_its_list_that_is_open()
    {
        var task = _desk.Add();

        Assert.Equal([("period", "REPORT_PERIOD")], Refused(() => Report(task, "已完成", Before, period: Quarter.After())));
        Assert.Equal([("progressText", "REQUIRED")], Refused(() => Report(task, " ", Before)));
        Assert.Empty(task.Reports);
        Assert.Equal((Before, ReportReview.Unreviewed), (Report(task, "已召开会议", Before).ReportedOn, task.Reports[0].Review));
    }

    [Fact]
    public void A_report_can_be_written_again_until_it_is_accepted()
    {
        var task = _desk.Add();
        var report = Report(task, "已召开会议", Before);
        report.Return(Reviewer(Before), "请写明会议内容");

        Report(task, "已召开专题会议，部署三项任务", Due);
        report.Accept(Reviewer(Due));

        Assert.Equal([("progressText", "REPORT_ACCEPTED")], Refused(() => Report(task, "又改了", Due)));
        Assert.Equal([(null, "REPORT_REVIEWED")], Refused(() => report.Accept(new("另一审核人", After))));
        Assert.Equal((Reviewer(Due).By, Due), (report.ReviewedBy, report.ReviewedOn));
        Assert.Equal((Before, ReportReview.Accepted, "已召开专题会议，部署三项任务"), (report.ReportedOn, report.Review, report.ProgressText));
        Assert.Single(task.Reports);
    }

    [Fact]
    public void A_unit_that_has_ended_takes_no_new_task()
    {
        _desk.City.Change("云台乡", fields => fields with { ValidTo = new(2026, 6, 30) });

        Assert.Equal([("leadUnitId", "TASK_UNIT_ENDED")], Refused(() => _desk.Add(lead: "云台乡")));
    }

    [Fact]
    public void A_unit_both_leads_and_co_operates_only_where_a_word_for_many_means_it_too()
    {
        var (county, task) = (_desk.City.Id("北岭县人民政府"), _desk.Add());
        void Share(params string[] words) => task.Change(task.ToFields() with { LeadUnitId = county, CoUnitIds = [county], CoUnitWords = words }, _desk.City.Units, ItemDirectory.Empty, Before);

        Assert.Equal([("coUnitIds", "LEAD_AND_CO")], Refused(() => Share()));
        Assert.Equal([("coUnitIds", "LEAD_AND_CO")], Refused(() => Share("市级有关部门")));
        Share("各区县");

        Assert.Equal([county], task.CoUnitIds);
    }

    [Theory]
    [InlineData("一、", 1)]
    [InlineData("（十二）", 2)]
    [InlineData("3.", 3)]
    [InlineData("（5）", 3)]
    [InlineData("附件", null)]
    [InlineData(null, null)]
    public void The_level_follows_from_the_number(string? number, int? level)
    {
        var task = _desk.Add();

        task.Change(task.ToFields() with { NumberText = number }, _desk.City.Units, ItemDirectory.Empty, Before);

        Assert.Equal(level, task.Level);
    }

    private void Rewrite(CampaignTask task, DateOnly? due, DateOnly on)
        => task.Change(task.ToFields() with { Due = _desk.Fields(due, due is null ? DueKind.Continuous : DueKind.Date).Due }, _desk.City.Units, ItemDirectory.Empty, on);

    private static void Make(TaskMove move, CampaignTask task)
    {
        switch (move)
        {
            case TaskMove.Approve: task.Approve(Reviewer(Before)); break;
            case TaskMove.Return: task.Return(Reviewer(Before), "不符"); break;
            case TaskMove.Resume: task.Resume(); break;
            case TaskMove.Change: task.Change(task.ToFields() with { Measures = "改" }, GraphApi.Features.Units.UnitDirectory.Empty, ItemDirectory.Empty, Before); break;
            case TaskMove.Report: Report(task, "进展", Before); break;
            case TaskMove.Submit: task.Submit(Clerk(Before), Quarter.LastDay); break;
            case TaskMove.Suspend: task.Suspend(Reviewer(Before), "暂停"); break;
            case TaskMove.Cancel: task.Cancel(Reviewer(Before), "取消"); break;
            case TaskMove.AskExtension: task.AskExtension(After, "延期", Clerk(Before)); break;
            default: throw new ArgumentOutOfRangeException(nameof(move));
        }
    }
}
