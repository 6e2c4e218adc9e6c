using GraphApi.Features.Units;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Units;

public sealed class UnitCodeTests
{
    private readonly SmallCity _city = Usual();

    [Theory]
    [InlineData("51990410100", "UNIT_CODE_MALFORMED")]
    [InlineData("5199041010000", "UNIT_CODE_MALFORMED")]
    [InlineData("51990410100O", "UNIT_CODE_MALFORMED")]
    [InlineData("５１９９０４１０１０００", "UNIT_CODE_MALFORMED")]
    [InlineData("519904000000", "UNIT_CODE_TAKEN")]
    [InlineData("519904101001", "UNIT_CODE_LEVEL")]
    [InlineData("519901101000", "UNIT_CODE_PREFIX")]
    public void A_township_has_twelve_digits_of_its_level_that_begin_as_its_county(string code, string refusal)
        => Assert.Contains(("code", refusal), Refused(() => _city.Add("新镇", UnitKind.Township, "北岭县人民政府", code: code)));

    [Fact]
    public void An_area_needs_the_code_the_state_gave_it()
        => Assert.Equal([("code", "REQUIRED")], Refused(() => _city.Add("新镇", UnitKind.Township, "北岭县人民政府")));

    [Fact]
    public void A_township_of_a_park_begins_as_the_park()
    {
        _city.Add("高新区第1街道", UnitKind.Township, "高新技术产业园区", code: "519908101000");

        Assert.Contains(("code", "UNIT_CODE_PREFIX"), Refused(() => _city.Add("高新区第2街道", UnitKind.Township, "高新技术产业园区", code: "519904102000")));
    }

    [Fact]
    public void A_township_of_a_park_without_digits_begins_as_the_county_the_park_lies_in()
    {
        _city.Add("空港园区", UnitKind.Park, "示范市", change: fields => fields with { HostUnitId = _city.Id("东城区人民政府") });

        Assert.Empty(Refused(() => _city.Add("空港街道", UnitKind.Township, "空港园区", code: "519901011000")));
        Assert.Contains(("code", "UNIT_CODE_PREFIX"), Refused(() => _city.Add("空港二街道", UnitKind.Township, "空港园区", code: "519904011000")));
    }

    [Fact]
    public void City_departments_and_offices_are_given_the_next_number()
        => Assert.Equal(
            ["D01", "D02", "D01.01", "D01.02", "D02.01", "519904000000.01"],
            new[] { "市应急管理局", "市住房和城乡建设局" }.Select(name => _city[name].Code)
                .Concat(_city.Units.All.Where(unit => unit.Kind == UnitKind.Office).Select(unit => unit.Code)).Append(_city["北岭县应急管理局"].Code));

    [Fact]
    public void A_number_once_given_is_never_given_again()
    {
        _city.Change("安全监管科", fields => fields with { ValidTo = Today.AddDays(-1) });

        Assert.Equal("D01.03", _city.Add("综合科", UnitKind.Office, "市应急管理局").Code);
    }

    [Fact]
    public void A_code_belongs_to_an_ended_unit_for_ever()
    {
        _city.Change("云台乡", fields => fields with { ValidTo = Today.AddDays(-1) });

        Assert.Contains(("code", "UNIT_CODE_TAKEN"), Refused(() => _city.Add("云台镇", UnitKind.Township, "北岭县人民政府", code: "519904201000")));
    }

    [Theory]
    [InlineData("519900000000", DivisionLevel.City, "5199")]
    [InlineData("519904000000", DivisionLevel.County, "519904")]
    [InlineData("519904101000", DivisionLevel.Township, "519904101")]
    [InlineData("519904101002", DivisionLevel.Village, "519904101002")]
    [InlineData("510000000000", DivisionLevel.Province, "51")]
    internal void The_level_is_that_of_the_last_segment_that_is_not_zero(string text, DivisionLevel level, string prefix)
    {
        Assert.True(DivisionCode.TryParse(text, out var code));

        Assert.Equal((level, prefix), (code.Level, code.Prefix));
    }

    [Theory]
    [InlineData("519904099000", false)]
    [InlineData("519904100000", true)]
    [InlineData("519904199000", true)]
    [InlineData("519904200000", false)]
    public void Towns_have_the_numbers_100_to_199(string text, bool isTown)
    {
        Assert.True(DivisionCode.TryParse(text, out var code));

        Assert.Equal(isTown, code.IsInTownRange);
    }
}
