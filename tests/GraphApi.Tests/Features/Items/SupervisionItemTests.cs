using GraphApi.Features.Items;
using GraphApi.Tests.Features.Units;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Items;

public sealed class SupervisionItemTests
{
    private readonly SmallCity _city = Usual();
    private ItemDirectory _items = ItemDirectory.Empty;

    private int Emergency => _city.Id("市应急管理局");

    private int Office => _city.Id("安全监管科");

    private int Housing => _city.Id("市住房和城乡建设局");

    [Fact]
    public void One_unit_leads_and_others_co_operate()
    {
        var item = Add("自建房安全", [Housing], coUnits: [Emergency]);

        Assert.Equal((Housing, false), (item.LeadId, SupervisionItem.LeadGap.Holds(item, _city.Units.EndedBy(Today))));
        Assert.Equal([item], _items.LedBy(Housing));
        Assert.Equal([item], _items.JoinedBy(Emergency));
    }

    [Fact]
    public void An_item_nobody_leads_is_kept_and_is_a_gap_until_it_is_repealed()
    {
        var item = Add("密室逃脱安全", []);
        Assert.True(SupervisionItem.LeadGap.Holds(item, _city.Units.EndedBy(Today)));

        item.Repeal(Today, _items, _city.Units, Today);

        Assert.True(SupervisionItem.LeadGap.Holds(item, _city.Units.EndedBy(Today)));
        Assert.False(SupervisionItem.LeadGap.Holds(item, _city.Units.EndedBy(Today.AddDays(1))));
    }

    [Fact]
    public void Several_lead_only_if_they_say_that_they_share()
    {
        Assert.Equal([("sharedLead", "LEAD_NOT_SHARED")], Refused(() => Add("非A级景区安全", [Housing, Emergency])));

        var item = Add("非A级景区安全", [Housing, Emergency], shared: true);

        Assert.Null(item.LeadId);
        Assert.Equal([Housing, Emergency], item.SharedLeadIds);
        Assert.False(SupervisionItem.LeadGap.Holds(item, _city.Units.EndedBy(Today)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lead_that_has_ended_is_a_gap_from_the_day_after_until_the_item_is_repealed(bool isShared)
    {
        var item = Add("自建房安全", isShared ? [Emergency, Office] : [Office], shared: isShared);
        _city.Change("安全监管科", fields => fields with { ValidTo = Today });
        item.Repeal(Today.AddDays(2), _items, _city.Units, Today);

        var gaps = Enumerable.Range(0, 4).Select(days => item.GapOn(_city.Units.EndedBy(Today.AddDays(days))));

        Assert.Equal([null, LeadGapKind.LeadEnded, LeadGapKind.LeadEnded, null], gaps);
        Assert.True(SupervisionItem.LeadGap.Holds(item, _city.Units.EndedBy(Today.AddDays(1))));
    }

    [Fact]
    public void Who_only_co_operates_may_end_without_a_gap()
    {
        var item = Add("自建房安全", [Housing], coUnits: [Office]);
        _city.Change("安全监管科", fields => fields with { ValidTo = Today.AddDays(-1) });

        Assert.Null(item.GapOn(_city.Units.EndedBy(Today)));
    }

    [Fact]
    public void A_lead_is_not_shared_by_one() => Assert.Equal([("sharedLead", "SHARED_LEAD_ALONE")], Refused(() => Add("独家", [Housing], shared: true)));

    [Fact]
    public void A_unit_does_not_lead_and_co_operate_at_once()
        => Assert.Equal([("coUnitIds", "LEAD_AND_CO_UNIT")], Refused(() => Add("自建房安全", [Housing], coUnits: [Housing])));

    [Fact]
    public void A_code_is_made_of_the_lead_and_the_next_number()
    {
        Add("甲", [Emergency], code: "D01-07");

        Assert.Equal(["D01-08", "D02-01", "X-01"], [Add("乙", [Emergency]).Code, Add("丙", [Housing]).Code, Add("丁", []).Code]);
    }

    [Fact]
    public void A_number_once_given_is_never_given_again()
    {
        var item = Add("甲", [Emergency]);
        item.Change(item.ToFields() with { Code = "D01-09" }, _items, _city.Units, Today);
        _items = _items.With(item);
        item.Change(item.ToFields() with { Code = "D01-02" }, _items, _city.Units, Today);
        _items = _items.With(item);

        Assert.Equal("D01-10", Add("乙", [Emergency]).Code);
    }

    [Fact]
    public void One_lead_has_one_matter_once()
    {
        Add("自建房安全", [Housing]);

        Assert.Equal([("title", "ITEM_TITLE_TAKEN")], Refused(() => Add("自建房 安全", [Housing])));
        Assert.Empty(Refused(() => Add("自建房安全", [Emergency])));
    }

    [Fact]
    public void Those_who_share_a_lead_have_one_matter_once_in_whatever_order_they_are_named()
    {
        Add("自建房安全", [Housing, Emergency], shared: true);

        Assert.Equal([("title", "ITEM_TITLE_TAKEN")], Refused(() => Add("自建房安全", [Emergency, Housing], shared: true)));
        Assert.Empty(Refused(() => Add("自建房安全", [Emergency, Office], shared: true)));
        Assert.Empty(Refused(() => Add("自建房安全", [Emergency])));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_title_is_free_again_on_the_day_after_its_item_was_repealed(int days, bool isFree)
    {
        Add("自建房安全", [Housing]).Repeal(Today, _items, _city.Units, Today);

        var refused = Refused(() => SupervisionItem.Create(
            new() { Title = "自建房安全", Kind = ItemKind.Supervise, LeadIds = [Housing], ValidFrom = Today.AddDays(days) }, _items, _city.Units));

        Assert.Equal(isFree ? [] : [("title", "ITEM_TITLE_TAKEN")], refused);
    }

    [Fact]
    public void A_title_given_up_may_be_taken_and_is_no_longer_found()
    {
        var item = Add("自建房安全", [Housing]);
        item.Change(item.ToFields() with { Title = "房屋安全" }, _items, _city.Units, Today);
        _items = _items.With(item);

        Assert.Equal("ITEM_UNKNOWN", _items.Find("自建房安全", Today).Finding?.Code);
        Assert.Equal(item.Id, _items.Find("房屋安全", Today).Id);
        Assert.Empty(Refused(() => Add("自建房安全", [Housing])));
    }

    [Fact]
    public void A_code_belongs_to_one_item()
    {
        Add("甲", [Emergency], code: "D01-01");

        Assert.Equal([("code", "ITEM_CODE_TAKEN")], Refused(() => Add("乙", [Emergency], code: "D01-01")));
    }

    [Fact]
    public void A_unit_that_ends_before_the_item_is_not_given_it()
    {
        _city.Change("安全监管科", fields => fields with { ValidTo = Today });

        Assert.Equal([("leadIds", "ITEM_UNIT_ENDED")], Refused(() => Add("甲", [_city.Id("安全监管科")])));
    }

    [Fact]
    public void A_repealed_item_is_no_longer_changed()
    {
        var item = Add("甲", [Emergency]);
        item.Repeal(Today, _items, _city.Units, Today);

        Assert.Throws<ItemRepealedException>(() => item.Assign([Housing], false, [], _items, _city.Units, Today.AddDays(1)));
        Assert.Equal([("validTo", "ITEM_END_BEFORE_START")], Refused(() => item.Change(item.ToFields() with { ValidFrom = Today.AddDays(1) }, _items, _city.Units, Today)));
    }

    [Fact]
    public void Units_nobody_knows_and_everything_else_wrong_is_said_at_once()
        => Assert.Equal(
            ["ITEM_CODE_MALFORMED", "LEAD_NOT_SHARED", "NOT_FOUND", "NOT_FOUND", "REQUIRED"],
            Refused(() => Add(" ", [998, 999], code: "甲-1")).Select(one => one.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void An_item_is_found_by_code_and_by_title()
    {
        var item = Add("自建房安全", [Housing]);

        Assert.Equal(item.Id, _items.Find("d02-01", Today).Id);
        Assert.Equal(item.Id, _items.Find(" 自建房　安全", Today).Id);
        Assert.Equal("ITEM_UNKNOWN", _items.Find("燃气安全", Today).Finding?.Code);
        Add("自建房安全", [Emergency]);
        Assert.Equal((null, "ITEM_AMBIGUOUS"), (_items.Find("自建房安全", Today).Id, _items.Find("自建房安全", Today).Finding?.Code));
        Assert.Equal(item.Id, _items.Find(_items.NameOf(item.Id), Today).Id);
    }

    private SupervisionItem Add(string title, int[] leads, bool shared = false, int[]? coUnits = null, string? code = null)
    {
        var item = SupervisionItem.Create(new() { Title = title, Kind = ItemKind.Supervise, LeadIds = leads, SharedLead = shared, CoUnitIds = coUnits ?? [], Code = code }, _items, _city.Units);
        item.Id = _items.Count + 1;
        _items = _items.With(item);
        return item;
    }
}
