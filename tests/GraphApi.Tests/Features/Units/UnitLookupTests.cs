using CsCheck;
using GraphApi.Features.Units;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Units;

public sealed class UnitLookupTests
{
    private readonly SmallCity _city = Usual();

    [Theory]
    [InlineData("市应急管理局", "市应急管理局")]
    [InlineData("应急局", "市应急管理局")]
    [InlineData("市应急局", "市应急管理局")]
    [InlineData("市安办", "市应急管理局")]
    [InlineData("应急管理局", "市应急管理局")]
    [InlineData("示范市应急管理局", "市应急管理局")]
    [InlineData("示范市应急局", "市应急管理局")]
    [InlineData(" 市 应急\u3000管理局 ", "市应急管理局")]
    [InlineData("北岭县应急局", "北岭县应急管理局")]
    [InlineData("北岭县/应急局", "北岭县应急管理局")]
    [InlineData("北岭县／应急管理局", "北岭县应急管理局")]
    [InlineData("北岭县", "北岭县人民政府")]
    [InlineData("北岭县政府", "北岭县人民政府")]
    [InlineData("市政府", "示范市")]
    [InlineData("高新技术产业园区管委会", "高新技术产业园区")]
    [InlineData("高新技术产业园区管理委员会", "高新技术产业园区")]
    [InlineData("北岭县云台乡", "云台乡")]
    [InlineData("北岭县人民政府/云台乡", "云台乡")]
    [InlineData("云台乡人民政府", "云台乡")]
    [InlineData("519904201000", "云台乡")]
    [InlineData("安全监管科", "安全监管科")]
    [InlineData("应急局/安全监管科", "安全监管科")]
    [InlineData("应急局（盖章）", "市应急管理局")]
    public void A_unit_is_found_by_every_way_its_name_is_written(string text, string name)
    {
        var answer = _city.Units.Find(text, Today);

        Assert.Equal((name, null), (Named(answer), answer.Finding?.Code));
    }

    [Fact]
    public void Two_of_one_name_are_never_decided_between_and_both_paths_are_shown()
    {
        var answer = _city.Units.Find("办公室", Today);

        Assert.Null(answer.Id);
        Assert.Equal("UNIT_AMBIGUOUS", answer.Finding!.Code);
        Assert.Equal(["市住房和城乡建设局/办公室", "市应急管理局/办公室"], answer.Finding.Candidates.Order(StringComparer.Ordinal).Reverse().OrderBy(path => path.Contains("应急")));
    }

    [Theory]
    [InlineData("火星局", "")]
    [InlineData("市应急官理局", "市应急管理局")]
    [InlineData("应争局", "市应急管理局")]
    public void Only_a_name_that_is_half_right_is_suggested(string text, string suggested)
        => Assert.Equal(suggested, string.Join(' ', _city.Units.Find(text, Today).Finding!.Candidates));

    [Fact]
    public void A_person_in_brackets_is_split_off_and_mentioned()
    {
        var answer = _city.Units.Find("住建局（王某）", Today);

        Assert.Equal(("市住房和城乡建设局", "UNIT_NAME_BRACKETS"), (Named(answer), answer.Finding?.Code));
        Assert.Contains("王某", answer.Finding!.Message.Chinese);
    }

    [Fact]
    public void Brackets_that_belong_to_a_name_are_not_split_off()
    {
        _city.Add("市邮政管理局", UnitKind.Department, "示范市", shortName: "邮政局(管)");

        Assert.Equal(("市邮政管理局", null), (Named(_city.Units.Find("邮政局（管）", Today)), _city.Units.Find("邮政局（管）", Today).Finding));
    }

    [Theory]
    [InlineData(2018, 12, 31, null)]
    [InlineData(2019, 1, 1, "UNIT_NAME_ENDED")]
    public void A_name_from_before_a_reform_counts_as_such_from_the_day_after(int year, int month, int day, string? finding)
    {
        var answer = _city.Units.Find("市安监局", new(year, month, day));

        Assert.Equal(("市应急管理局", finding), (Named(answer), answer.Finding?.Code));
    }

    [Fact]
    public void An_ended_unit_is_the_one_that_carries_it_on()
    {
        _city.Add("云台镇", UnitKind.Township, "北岭县人民政府", code: "519904102000");
        _city.Change("云台乡", fields => fields with { ValidTo = new(2025, 6, 30), SuccessorIds = [_city.Id("云台镇")] });

        var answer = _city.Units.Find("云台乡", Today);

        Assert.Equal(("云台镇", "UNIT_NAME_ENDED"), (Named(answer), answer.Finding?.Code));
        Assert.Equal("云台乡", Named(_city.Units.Find("云台乡", new(2025, 6, 30))));
    }

    [Fact]
    public void An_ended_unit_with_two_heirs_or_none_is_nobody_and_the_heirs_are_shown()
    {
        _city.Add("云台镇", UnitKind.Township, "北岭县人民政府", code: "519904102000");
        _city.Add("北山镇", UnitKind.Township, "北岭县人民政府", code: "519904103000");
        _city.Change("云台乡", fields => fields with { ValidTo = new(2025, 6, 30), SuccessorIds = [_city.Id("云台镇"), _city.Id("北山镇")] });
        _city.Change("安全监管科", fields => fields with { ValidTo = new(2025, 6, 30) });

        var several = _city.Units.Find("云台乡", Today);
        var none = _city.Units.Find("安全监管科", Today);

        Assert.Equal((null, "UNIT_ENDED", 2), (several.Id, several.Finding?.Code, several.Finding?.Candidates.Count ?? 0));
        Assert.Equal((null, "UNIT_ENDED", 0), (none.Id, none.Finding?.Code, none.Finding?.Candidates.Count ?? 0));
    }

    [Fact]
    public void An_ended_unit_is_written_so_that_it_is_found_again_itself()
    {
        _city.Change("云台乡", fields => fields with { ValidTo = new(2025, 6, 30), SuccessorIds = [_city.Id("北岭县人民政府")] });
        var name = _city.Units.NameOf(_city.Id("云台乡"));

        Assert.Equal("云台乡（519904201000）", name);
        Assert.Equal("云台乡", Named(_city.Units.Find(name, Today)));
    }

    [Theory]
    [InlineData("市应急菅理局", "市应急管理局")]
    [InlineData("住健局", "市住房和城乡建设局")]
    public void An_unknown_name_gets_suggestions_and_no_answer(string text, string near)
    {
        var answer = _city.Units.Find(text, Today);

        Assert.Equal((null, "UNIT_UNKNOWN"), (answer.Id, answer.Finding?.Code));
        Assert.Equal(near, answer.Finding!.Candidates[0]);
        Assert.InRange(answer.Finding.Candidates.Count, 1, 3);
    }

    [Fact]
    public void Suggestions_are_the_names_nearest_in_spelling_and_no_others()
        => Gen.String[Gen.Char["市应急管理局住建云台乡科"], 2, 8].Sample(text =>
        {
            var key = NameForm.Key(text);
            var limit = Math.Min(3, key.Length / 2);

            var near = NearNames.Of(key, _city.Units, Today).Select(unit => unit.Id).ToList();
            var distances = _city.Units.All.ToDictionary(unit => unit.Id, unit => _city.Units.NameIndex.Spellings
                .Where(spelling => spelling.Forms.Any(form => form.UnitId == unit.Id && form.IsRightOn(Today))).Min(spelling => Spelling.Distance(key, spelling.Key, limit)));

            Assert.Equal(distances.Values.Where(distance => distance <= limit).Order().Take(3), near.Select(id => distances[id]));
        }, iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData("（）")]
    [InlineData("///")]
    [InlineData("火星基地管理处")]
    [InlineData("\ud800")]
    public void What_resembles_nothing_is_unknown(string text)
    {
        var answer = _city.Units.Find(text, Today);

        Assert.Equal((null, "UNIT_UNKNOWN", 0), (answer.Id, answer.Finding?.Code, answer.Finding?.Candidates.Count ?? -1));
    }

    [Theory]
    [InlineData("市安监局（至2018-12-31）", "市安监局", null, "2018-12-31")]
    [InlineData("市安监局(2009-03-01至2018-12-31)", "市安监局", "2009-03-01", "2018-12-31")]
    [InlineData("市应急局（2019-01-01起）", "市应急局", "2019-01-01", null)]
    [InlineData("邮政局(管)", "邮政局(管)", null, null)]
    [InlineData("市安监局（至2018-13-31）", "市安监局（至2018-13-31）", null, null)]
    public void An_alias_says_in_brackets_when_it_was_used(string text, string name, string? from, string? to)
        => Assert.Equal(new UnitAlias(name, Day(from), Day(to)), UnitAlias.Parse(text));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private string? Named(NameAnswer answer) => _city.Units.TryFind(answer.Id)?.Name;
}
