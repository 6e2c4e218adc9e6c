using GraphApi.Features.Units;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Units;

/// <summary>What hangs on a unit must not become wrong by a change of that unit.</summary>
public sealed class UnitHoldsTests
{
    private readonly SmallCity _city = Usual();

    [Fact]
    public void A_county_keeps_its_code_while_codes_below_begin_with_it()
        => Assert.Throws<UnitCodeInUseException>(() => _city.Change("北岭县人民政府", fields => fields with { Code = "519907000000" }));

    [Fact]
    public void A_county_with_nothing_below_may_get_another_code()
    {
        _city.Change("高新技术产业园区", fields => fields with { Code = "519909000000" });

        Assert.Equal("519909000000", _city["高新技术产业园区"].Code);
    }

    [Fact]
    public void A_bureau_that_leads_county_bureaus_does_not_move()
        => Assert.Throws<UnitLeadsOthersException>(() => _city.Change("市应急管理局", fields => fields with { ParentId = _city.Id("东城区人民政府") }));

    [Fact]
    public void A_unit_does_not_outlive_the_one_it_belongs_to()
    {
        _city.Change("安全监管科", fields => fields with { ValidTo = Today.AddDays(10) });
        _city.Change("办公室", fields => fields with { ValidTo = Today.AddDays(10) });
        _city.Change("市应急管理局", fields => fields with { ValidTo = Today.AddDays(10), SectorSuperiorId = null });

        Assert.Throws<UnitEndedException>(() => _city.Change("安全监管科", fields => fields with { ValidTo = null }));
    }
}
