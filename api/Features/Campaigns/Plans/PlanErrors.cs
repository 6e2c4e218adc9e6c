using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>行动编码已占用 · another campaign has the code</summary>
public sealed class CampaignCodeTakenException : UserErrorException
{
    public CampaignCodeTakenException(Campaign other) : base(new(
        $"行动编码 {other.Code} 已属于“{other.Name}”，请换一个编码，或修改原有行动。",
        $"The code {other.Code} belongs to \"{other.Name}\". Choose another, or change that campaign."))
        => (Field, Params) = ("code", Values.Of(("code", other.Code), ("name", other.Name)));
}

/// <summary>方案编码已占用 · another plan has the code</summary>
public sealed class PlanCodeTakenException : UserErrorException
{
    public PlanCodeTakenException(CampaignPlan other) : base(new(
        $"方案编码 {other.Code} 已属于“{other.Name}”，请换一个编码，或修改原有方案。",
        $"The code {other.Code} belongs to \"{other.Name}\". Choose another, or change that plan."))
        => (Field, Params) = ("code", Values.Of(("code", other.Code), ("name", other.Name)));
}

/// <summary>结束早于开始 · a campaign ends before it starts</summary>
public sealed class CampaignEndBeforeStartException : UserErrorException
{
    public CampaignEndBeforeStartException(DateOnly startsOn, DateOnly endsOn) : base(new(
        $"结束日期 {endsOn:yyyy-MM-dd} 早于开始日期 {startsOn:yyyy-MM-dd}，请核对日期。",
        $"It ends on {endsOn:yyyy-MM-dd}, before it starts on {startsOn:yyyy-MM-dd}. Check the dates."))
        => (Field, Params) = ("endsOn", Values.Of(("startsOn", startsOn), ("endsOn", endsOn)));
}

/// <summary>牵头单位先于行动撤销 · the unit that is to lead a plan ends before its campaign does</summary>
public sealed class PlanLeadEndsException : UserErrorException
{
    public PlanLeadEndsException(Unit lead, Campaign campaign) : base(new(
        $"“{lead.Name}”有效期至 {lead.ValidTo:yyyy-MM-dd}，而行动到 {campaign.EndsOn:yyyy-MM-dd} 才结束，请填写承接它的单位。",
        $"{lead.Name} is valid until {lead.ValidTo:yyyy-MM-dd}, but the campaign ends on {campaign.EndsOn:yyyy-MM-dd}. Name the unit that carries on its work."))
        => (Field, Params) = ("leadUnitId", Values.Of(("unit", lead.Name), ("validTo", lead.ValidTo), ("endsOn", campaign.EndsOn)));
}
