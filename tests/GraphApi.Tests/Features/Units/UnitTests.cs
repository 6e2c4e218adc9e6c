using GraphApi.Features.Units;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Units;

public sealed class UnitTests
{
    private readonly SmallCity _city = Usual();

    [Theory]
    [InlineData(UnitKind.Village, "北岭县人民政府")]
    [InlineData(UnitKind.Township, "示范市")]
    [InlineData(UnitKind.Office, "示范市")]
    [InlineData(UnitKind.County, "北岭县人民政府")]
    [InlineData(UnitKind.Department, "市应急管理局")]
    [InlineData(UnitKind.Subordinate, "安全监管科")]
    [InlineData(UnitKind.City, "示范市")]
    public void A_parent_of_the_wrong_kind_is_refused(UnitKind kind, string parent)
        => Assert.Contains(("parentId", "UNIT_PARENT_KIND"), Refused(() => _city.Add("新单位", kind, parent)));

    [Fact]
    public void All_but_a_city_need_a_parent()
        => Assert.Contains(("parentId", "UNIT_PARENT_KIND"), Refused(() => _city.Add("市财政局", UnitKind.Department, null, code: "D46")));

    [Fact]
    public void A_unit_cannot_stand_under_itself()
    {
        var county = _city["北岭县人民政府"];

        Assert.Contains(("parentId", "UNIT_CYCLE"), Refused(() => county.Move(county.Id, _city.Units, Today)));
        Assert.Contains(("parentId", "UNIT_CYCLE"), Refused(() => county.Move(_city.Id("云台乡"), _city.Units, Today)));
    }

    [Fact]
    public void The_line_does_not_go_round_in_a_circle()
    {
        var bureau = _city["市应急管理局"];

        var refused = Refused(() => bureau.Change(bureau.ToFields() with { SectorSuperiorId = _city.Id("北岭县应急管理局") }, _city.Units, Today));

        Assert.Equal([("sectorSuperiorId", "UNIT_CYCLE")], refused);
    }

    [Theory]
    [InlineData("北岭县应急管理局")]
    [InlineData("东城区人民政府")]
    [InlineData("安全监管科")]
    public void Only_a_department_of_the_area_above_leads_on_the_line(string superior)
        => Assert.Equal([("sectorSuperiorId", "SECTOR_SUPERIOR")], Refused(() => _city.Add(
            "东城区应急管理局", UnitKind.Department, "东城区人民政府", change: fields => fields with { SectorSuperiorId = _city.Id(superior) })));

    [Fact]
    public void Two_live_units_of_one_name_under_one_parent_are_refused()
        => Assert.Equal([("name", "UNIT_NAME_TAKEN")], Refused(() => _city.Add("云台 乡", UnitKind.Township, "北岭县人民政府", code: "519904202000")));

    [Fact]
    public void A_name_is_free_again_after_its_unit_has_ended()
    {
        _city["云台乡"].End(new(2025, 12, 31), [], _city.Units, Today);

        var created = Refused(() => _city.Add("云台乡", UnitKind.Township, "北岭县人民政府", code: "519904202000", change: fields => fields with { ValidFrom = new(2026, 1, 1) }));

        Assert.Empty(created);
    }

    [Fact]
    public void Only_a_park_names_a_host_and_only_a_county_of_its_city()
    {
        Assert.Equal([("hostUnitId", "HOST_UNIT")], Refused(() => _city.Change("云台乡", fields => fields with { HostUnitId = _city.Id("东城区人民政府") })));
        Assert.Equal([("hostUnitId", "HOST_UNIT")], Refused(() => _city.Change("高新技术产业园区", fields => fields with { HostUnitId = _city.Id("市应急管理局") })));
    }

    [Fact]
    public void A_unit_with_live_children_cannot_end_and_the_message_says_how_many()
    {
        var bureau = _city["市应急管理局"];

        var refusal = Assert.Throws<UnitHasChildrenException>(() => bureau.End(Today, [], _city.Units, Today));

        Assert.Contains("2 个下级单位", refusal.Text.Chinese);
        Assert.Null(bureau.ValidTo);
    }

    [Fact]
    public void A_unit_ends_after_its_last_day_and_is_then_no_longer_changed()
    {
        var township = _city["云台乡"];
        township.End(Today, [_city.Id("北岭县人民政府")], _city.Units, Today);

        Assert.True(Unit.Live.Holds(township, Today));
        Assert.False(Unit.Live.Holds(township, Today.AddDays(1)));
        Assert.Throws<UnitEndedException>(() => township.Change(township.ToFields() with { ContactName = "王建国" }, _city.Units, Today.AddDays(1)));
    }

    [Fact]
    public void An_end_still_to_come_can_be_taken_back()
    {
        var township = _city["云台乡"];
        township.End(Today, [], _city.Units, Today);

        township.Change(township.ToFields() with { ValidTo = null }, _city.Units, Today);

        Assert.Null(township.ValidTo);
    }

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        _city.Change("云台乡", fields => fields with { ValidFrom = new(2020, 1, 1) });

        Assert.Equal([("validTo", "UNIT_END_BEFORE_START")], Refused(() => _city["云台乡"].End(new(2019, 12, 31), [], _city.Units, Today)));
    }

    [Fact]
    public void Nothing_new_goes_under_a_unit_that_ends()
    {
        _city.Change("安全监管科", fields => fields with { ValidTo = Today });
        _city.Change("北岭县应急管理局", fields => fields with { ValidTo = Today });

        Assert.Contains(("parentId", "UNIT_ENDED"), Refused(() => _city.Add("综合科", UnitKind.Office, "北岭县应急管理局")));
    }

    [Fact]
    public void A_successor_is_another_unit_that_is_still_in_being()
    {
        var township = _city["云台乡"];

        Assert.Equal([("successorIds", "UNIT_SUCCESSOR")], Refused(() => township.End(Today, [township.Id], _city.Units, Today)));
        Assert.Equal([("successorIds", "NOT_FOUND")], Refused(() => township.End(Today, [999], _city.Units, Today)));
    }

    [Theory]
    [InlineData("13800000000")]
    [InlineData("138 0000 0000")]
    [InlineData("0830-7654321")]
    [InlineData("（0830）7654321转8012")]
    [InlineData("138００００００００/0830-7654321")]
    [InlineData("12350")]
    public void A_number_that_can_be_dialled_is_kept_as_written(string phone)
    {
        _city.Change("云台乡", fields => fields with { ContactPhone = phone });

        Assert.Equal(phone, _city["云台乡"].ContactPhone);
    }

    [Theory]
    [InlineData("无")]
    [InlineData("1")]
    [InlineData("call me")]
    [InlineData("138000000001380000000013800000000")]
    [InlineData("0830-7654321/")]
    public void What_cannot_be_dialled_is_refused(string phone)
        => Assert.Equal([("contactPhone", "PHONE_FORM")], Refused(() => _city.Change("云台乡", fields => fields with { ContactPhone = phone })));

    [Theory]
    [InlineData("13800000000", true)]
    [InlineData("+86 138 0000 0000", true)]
    [InlineData("0830-7654321", true)]
    [InlineData("+86 830 7654321", true)]
    [InlineData("（0830）7654321转8012", true)]
    [InlineData("010-87654321", true)]
    [InlineData("138００００００００/0830-7654321", true)]
    [InlineData("400-800-1234", true)]
    [InlineData("119", true)]
    [InlineData("12350", true)]
    [InlineData("95598", true)]
    [InlineData("123", false)]
    [InlineData("7654321", false)]
    [InlineData("1380000000", false)]
    [InlineData("138000000000", false)]
    [InlineData("12800000000", false)]
    [InlineData("010-7654321", false)]
    [InlineData("0830-765432", false)]
    [InlineData("13800000000/123", false)]
    public void A_number_has_a_form_that_numbers_have_here_or_is_doubtful(string phone, bool isUsual)
    {
        _city.Change("云台乡", fields => fields with { ContactPhone = phone });

        Assert.Equal((phone, isUsual), (_city["云台乡"].ContactPhone, UnitRules.IsUsualPhone(phone)));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var refused = Refused(() => _city.Add(new UnitFields
        {
            Name = " ",
            Kind = UnitKind.Township,
            ParentId = _city.Id("示范市"),
            Code = "51990",
            ContactPhone = "?",
            Category = DepartmentCategory.Support,
            ValidFrom = Today,
            ValidTo = Today.AddDays(-1),
        }));

        Assert.Equal(
            ["CATEGORY_MISPLACED", "PHONE_FORM", "REQUIRED", "UNIT_CODE_MALFORMED", "UNIT_END_BEFORE_START", "UNIT_PARENT_KIND"],
            refused.Select(one => one.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_unit_is_never_changes()
        => Assert.Contains(("kind", "UNIT_KIND_FIXED"), Refused(() => _city.Change("安全监管科", fields => fields with { Kind = UnitKind.Subordinate })));

    [Fact]
    public void A_name_holds_nothing_that_separates_names()
        => Assert.Equal([("aliases[0].name", "UNIT_NAME_FORM")], Refused(() => _city.Change("云台乡", fields => fields with { Aliases = [new("云台、北山")] })));

    [Fact]
    public void What_is_wrong_with_an_alias_is_told_by_its_place_among_those_given()
        => Assert.Equal(
            [("aliases[2].name", "REQUIRED"), ("aliases[3].name", "TOO_LONG"), ("aliases[4].validTo", "UNIT_END_BEFORE_START")],
            Refused(() => _city.Change("云台乡", fields => fields with
            {
                Aliases = [new("云台"), new("云台"), new(" "), new(new string('台', UnitRules.LongestName + 1)), new("老云台", Today, Today.AddDays(-1))],
            })));

    [Fact]
    public void An_alias_given_twice_is_kept_once()
    {
        _city.Change("云台乡", fields => fields with { Aliases = [new("云台"), new(" 云台 "), new("云台", null, Today)] });

        Assert.Equal([new("云台"), new("云台", null, Today)], _city["云台乡"].Aliases);
        Assert.True((_city["云台乡"].ToFields() with { Aliases = [new("云台"), new("云台"), new("云台", null, Today)] }).Says(_city["云台乡"].ToFields()));
    }

    [Fact]
    public void An_alias_is_not_the_name_of_a_sister_in_being()
    {
        Assert.Equal([("aliases[1].name", "UNIT_NAME_TAKEN")], Refused(() => Alias("市住房和城乡建设局", new("市房管局"), new("市应急 管理局"))));
        Assert.Empty(Refused(() => Alias("市住房和城乡建设局", new UnitAlias("安全监管科"))));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_alias_may_be_the_name_of_a_sister_that_has_ended_before(int days, bool mayBe)
    {
        _city.Change("安全监管科", fields => fields with { ValidTo = Today });
        var office = _city.Units.Children(_city.Id("市应急管理局")).First();

        var refused = Refused(() => _city.Change(office, fields => fields with { Aliases = [new("安全监管科", Today.AddDays(days))] }));

        Assert.Equal(mayBe ? [] : [("aliases[0].name", "UNIT_NAME_TAKEN")], refused);
    }

    [Fact]
    public void A_name_is_not_an_alias_in_use_of_a_sister_but_may_have_been_one()
    {
        Assert.Equal([("name", "UNIT_NAME_TAKEN")], Refused(() => _city.Add("市安办", UnitKind.Department, "示范市")));
        Assert.Empty(Refused(() => _city.Add("市安监局", UnitKind.Department, "示范市", change: fields => fields with { ValidFrom = new(2019, 1, 1) })));
    }

    [Fact]
    public void Two_sisters_may_share_an_alias_and_who_writes_it_is_asked_which()
    {
        Alias("市住房和城乡建设局", new UnitAlias("市安办"));

        Assert.Equal("UNIT_AMBIGUOUS", _city.Units.Find("市安办", Today).Finding?.Code);
    }

    private void Alias(string unit, params UnitAlias[] aliases) => _city.Change(unit, fields => fields with { Aliases = aliases });

    [Fact]
    public void Texts_longer_than_their_field_are_refused_at_the_boundary()
    {
        _city.Change("云台乡", fields => fields with { ShortName = new string('台', UnitRules.LongestName) });

        Assert.Equal([("shortName", "TOO_LONG")], Refused(() => _city.Change("云台乡", fields => fields with { ShortName = new string('台', UnitRules.LongestName + 1) })));
    }
}
