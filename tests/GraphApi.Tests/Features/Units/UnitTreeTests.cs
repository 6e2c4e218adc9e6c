using CsCheck;
using GraphApi.Features.Units;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Units;

/// <summary>What holds in every city, tried on random ones.</summary>
public sealed class UnitTreeTests
{
    private static readonly UnitKind[] Kinds = Enum.GetValues<UnitKind>();

    // Each step names by numbers what is done to whom; what is refused is skipped, as a user would have to.
    private static readonly Gen<(int Act, int Kind, int A, int B)[]> Steps = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 7], Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 60];

    [Fact]
    public void No_way_of_moving_units_makes_a_circle_in_either_tree()
        => Steps.Sample(steps =>
        {
            var city = Grown(steps);

            foreach (var unit in city.Units.All.ToList())
            {
                Assert.Equal(city.Units.Chain(unit).Select(one => one.Id).Distinct().Count(), city.Units.Chain(unit).Count());
                Assert.Equal(city.Units.Line(unit).Select(one => one.Id).Distinct().Count(), city.Units.Line(unit).Count());
            }
        }, iter: 400);

    [Fact]
    public void Every_live_unit_is_found_by_its_path_and_by_the_name_an_export_writes()
        => Steps.Sample(steps =>
        {
            var city = Grown(steps);

            foreach (var unit in city.Units.All.Where(unit => Unit.Live.Holds(unit, Today)).ToList())
            {
                Assert.Equal(unit.Id, city.Units.Find(city.Units.FullPath(unit), Today).Id);
                Assert.Equal(unit.Id, city.Units.Find(city.Units.NameOf(unit.Id), Today).Id);
            }
        }, iter: 400);

    [Fact]
    public void Adding_units_one_by_one_makes_the_directory_that_loading_makes()
        => Steps.Sample(steps =>
        {
            var grown = Grown(steps).Units;
            var loaded = UnitDirectory.Of([.. grown.All]);

            Assert.Equal(loaded.All.Select(unit => unit.Id), grown.All.Select(unit => unit.Id));
            Assert.Equal(loaded.Choices(Today), grown.Choices(Today));
            foreach (var text in grown.All.SelectMany(unit => new[] { unit.Name, unit.ShortName ?? unit.Code }).Distinct()) Assert.Equal(loaded.Find(text, Today).Id, grown.Find(text, Today).Id);
        }, iter: 60);

    [Fact]
    public void An_old_directory_does_not_see_what_was_added_later()
    {
        var city = Usual();
        var before = city.Units;

        city.Add("综合科", UnitKind.Office, "市应急管理局");

        Assert.Null(before.Find("综合科", Today).Id);
        Assert.NotNull(city.Units.Find("综合科", Today).Id);
        Assert.Equal(3, city.Units.Children(city.Id("市应急管理局")).Count());
        Assert.Equal(2, before.Children(city.Id("市应急管理局")).Count());
    }

    [Fact]
    public void A_renamed_unit_is_no_longer_found_by_what_it_was_called()
    {
        var city = Usual();

        city.Change("安全监管科", fields => fields with { Name = "安全监督科" });

        Assert.Null(city.Units.Find("安全监管科", Today).Id);
        Assert.Equal(city.Id("安全监督科"), city.Units.Find("安全监督科", Today).Id);
    }

    [Fact]
    public void A_unit_is_no_longer_found_by_a_short_name_or_alias_it_has_given_up()
    {
        var city = Usual();

        city.Change("市应急管理局", fields => fields with { ShortName = null, Aliases = [] });

        Assert.Equal([null, null, null], new[] { "应急局", "市应急局", "市安办" }.Select(text => city.Units.Find(text, Today).Id));
        Assert.Equal(city.Id("市应急管理局"), city.Units.Find("应急管理局", Today).Id);
    }

    [Fact]
    public void A_name_given_up_may_be_taken_by_a_sister_that_is_then_meant()
    {
        var city = Usual();
        city.Change("安全监管科", fields => fields with { Name = "安全监督科" });

        var heir = city.Add("安全监管科", UnitKind.Office, "市应急管理局");

        Assert.Equal((heir.Id, null), (city.Units.Find("安全监管科", Today).Id, city.Units.Find("安全监管科", Today).Finding));
    }

    private static SmallCity Grown((int Act, int Kind, int A, int B)[] steps)
    {
        var city = Usual();
        foreach (var (act, kind, a, b) in steps)
        {
            var units = city.Units.All.ToList();
            var (one, other) = (units[a % units.Count], units[b % units.Count]);
            Refused(() => Do(city, act, Kinds[kind], one, other, a));
        }

        return city;
    }

    private static void Do(SmallCity city, int act, UnitKind kind, Unit one, Unit other, int number)
    {
        if (act < 5) city.Add(new UnitFields { Name = "单位" + (number % 7), ShortName = "简" + (number % 5), Kind = kind, ParentId = one.Id, Code = CodeFor(kind, one, number) });
        else if (act < 7) city.Change(one, fields => fields with { ParentId = other.Id });
        else if (act < 9) city.Change(one, fields => fields with { SectorSuperiorId = other.Id });
        else city.Change(one, fields => fields with { ValidTo = Today.AddDays(-1), SuccessorIds = [other.Id] });
    }

    private static string? CodeFor(UnitKind kind, Unit parent, int number) => kind switch
    {
        UnitKind.County => $"5199{number:00}000000",
        UnitKind.Township => $"{parent.Code.PadRight(9)[..6]}{number:000}000",
        UnitKind.Village => $"{parent.Code.PadRight(9)[..9]}{number:000}",
        _ => null,
    };
}
