using GraphApi.Features.Units;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Units;

/// <summary>Words that name many units at once, as the city's lists write them.</summary>
public sealed class GroupWordTests
{
    private const string Counties = "北岭县人民政府、东城区人民政府";
    private const string Departments = "市应急管理局、市住房和城乡建设局";

    private readonly SmallCity _city = Usual();

    [Theory]
    [InlineData("各区县", Counties)]
    [InlineData("各县区", Counties)]
    [InlineData("各县（市、区）", Counties)]
    [InlineData("各县(市、区)", Counties)]
    [InlineData("各县市区", Counties)]
    [InlineData("各市县区", Counties)]
    [InlineData("各区（市）县", Counties)]
    [InlineData("各区（县）", Counties)]
    [InlineData("全市各区县", Counties)]
    [InlineData("各县（市、区）人民政府", Counties)]
    [InlineData("各 区\u3000县", Counties)]
    [InlineData("各园区", "高新技术产业园区")]
    [InlineData("各功能区", "高新技术产业园区")]
    [InlineData("各开发区", "高新技术产业园区")]
    [InlineData("各园区管委会", "高新技术产业园区")]
    [InlineData("各区县园区", Counties + "、高新技术产业园区")]
    [InlineData("各县区、园区", Counties + "、高新技术产业园区")]
    [InlineData("各县（市、区）、各功能区", Counties + "、高新技术产业园区")]
    [InlineData("各区县政府和各园区管委会", Counties + "、高新技术产业园区")]
    [InlineData("各乡镇", "云台乡")]
    [InlineData("各镇街", "云台乡")]
    [InlineData("各街道", "云台乡")]
    [InlineData("各乡镇（街道）", "云台乡")]
    [InlineData("各乡镇人民政府（街道办事处）", "云台乡")]
    [InlineData("各区县、乡镇（街道）", Counties + "、云台乡")]
    [InlineData("各部门", Departments)]
    [InlineData("市级各部门", Departments)]
    [InlineData("市直各部门", Departments)]
    [InlineData("市级部门(单位)", Departments)]
    [InlineData("市级部门（单位）", Departments)]
    [InlineData("市直各单位", Departments)]
    [InlineData("市政府各部门", Departments)]
    [InlineData("各区县、市级各部门", Counties + "、" + Departments)]
    public void A_word_means_all_of_its_kind_that_are_in_being(string word, string names)
        => Assert.Equal(names.Split('、').Order(StringComparer.Ordinal), Named(word, Today)?.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("各成员单位")]
    [InlineData("安委会各成员单位")]
    [InlineData("市安委会成员单位")]
    [InlineData("市级有关部门")]
    [InlineData("市直有关部门")]
    [InlineData("有关部门")]
    [InlineData("相关部门")]
    [InlineData("有关部门（单位）")]
    [InlineData("各有关单位")]
    [InlineData("各相关部门")]
    [InlineData("有关区县")]
    [InlineData("有关行业主管部门")]
    [InlineData("各级各部门")]
    [InlineData("其他有关单位")]
    [InlineData("各单位")]
    [InlineData("等")]
    [InlineData("等单位")]
    [InlineData("等部门")]
    [InlineData("等有关部门")]
    public void An_open_word_names_nobody_who_could_be_listed(string word) => Assert.Empty(_city.Units.Group(word, Today)!.Ids);

    [Theory]
    [InlineData("")]
    [InlineData("各")]
    [InlineData("区县")]
    [InlineData("园区")]
    [InlineData("部门")]
    [InlineData("市")]
    [InlineData("全市")]
    [InlineData("市应急管理局")]
    [InlineData("北岭县")]
    [InlineData("高新技术产业园区")]
    [InlineData("开发区")]
    [InlineData("各县级部门")]
    [InlineData("各企业")]
    [InlineData("各区县应急局")]
    [InlineData("等级评定办公室")]
    [InlineData("市安委会")]
    public void Another_word_is_none(string word) => Assert.Null(_city.Units.Group(word, Today));

    [Fact]
    public void The_name_of_a_unit_is_never_such_a_word()
        => Assert.All(_city.Units.All, unit => Assert.Null(_city.Units.Group(unit.Name, Today)));

    [Fact]
    public void Who_has_ended_or_is_still_to_come_is_not_meant_on_that_day()
    {
        _city.Add("云台镇", UnitKind.Township, "北岭县人民政府", code: "519904102000", change: fields => fields with { ValidFrom = Today.AddDays(1) });
        _city.Change("云台乡", fields => fields with { ValidTo = Today });

        Assert.Equal(["云台乡"], Named("各乡镇", Today));
        Assert.Equal(["云台镇"], Named("各乡镇", Today.AddDays(1)));
    }

    [Fact]
    public void The_departments_of_a_county_are_not_those_of_the_city() => Assert.DoesNotContain("北岭县应急管理局", Named("各部门", Today)!);

    private IEnumerable<string>? Named(string word, DateOnly on) => _city.Units.Group(word, on)?.Ids.Select(id => _city.Units.Find(id).Name);
}
