using System.Globalization;

namespace GraphApi.Features.DemoCity;

/// <summary>The unit directory of the invented city, row by row, each parent before what is under it.</summary>
internal static class DemoUnits
{
    public const string City = "示范市";
    private const int TownshipsPerCounty = 13;
    private const int StreetsPerCounty = 3;
    private const int StreetsPerPark = 2;

    private static readonly DemoArea[] Counties =
    [
        new(1, "东城区"), new(2, "西河区"), new(3, "南溪区"), new(4, "北岭县"), new(5, "青川县"), new(6, "古叙县"), new(7, "合江县"),
    ];

    private static readonly DemoPark[] Parks =
    [
        new(8, "高新技术产业园区", "高新区", "东城区"), new(9, "经济开发区", "经开区", "西河区"), new(10, "临港物流园区", "临港园区", "合江县"),
    ];

    /// <summary>Counties and parks, each with what stands in the names of its bureaus.</summary>
    public static IEnumerable<(string Name, string InName)> Places
        => [.. Counties.Select(county => (county.Name + "人民政府", county.Name)), .. Parks.Select(park => (park.Name, park.Short))];

    public static IEnumerable<DemoRow> Rows() => [CityRow, .. Areas(), .. DemoDepartment.All.SelectMany(DemoOffices.Rows), .. Counterparts()];

    private static DemoRow CityRow => new() { ["单位代码"] = "519900000000", ["单位名称"] = City, ["类型"] = "市" };

    private static IEnumerable<DemoRow> Areas()
    {
        foreach (var county in Counties)
        {
            yield return new() { ["单位代码"] = Code(county.Number, 0), ["单位名称"] = county.Name + "人民政府", ["简称"] = county.Name, ["上级单位"] = City, ["类型"] = "区县" };
            for (var number = 1; number <= TownshipsPerCounty; number++) yield return Township(county.Number, number, county.Name, number <= StreetsPerCounty);
        }

        foreach (var park in Parks)
        {
            yield return new() { ["单位代码"] = Code(park.Number, 0), ["单位名称"] = park.Name, ["简称"] = park.Short, ["上级单位"] = City, ["类型"] = "园区", ["所在区县"] = park.Host };
            for (var number = 1; number <= StreetsPerPark; number++) yield return Township(park.Number, number, park.Name, isStreet: true);
        }
    }

    private static DemoRow Township(int area, int number, string parent, bool isStreet) => new DemoRow
    {
        ["单位代码"] = Code(area, 100 + number),
        ["单位名称"] = string.Create(CultureInfo.InvariantCulture, $"{parent}第{number}{(isStreet ? "街道" : "镇")}"),
        ["上级单位"] = parent,
        ["类型"] = "乡镇街道",
    }.WithContact((area * 20) + number);

    private static string Code(int area, int township) => string.Create(CultureInfo.InvariantCulture, $"5199{area:00}{township:000}000");

    private static IEnumerable<DemoRow> Counterparts()
    {
        foreach (var (index, county) in Counties.Index())
            foreach (var trade in DemoTrade.InCounties) yield return trade.Counterpart(county.Name, county.Name, 1_000 + (index * 20));

        foreach (var (index, park) in Parks.Index())
            foreach (var trade in DemoTrade.InParks) yield return trade.Counterpart(park.Name, park.Short, 1_200 + (index * 20));
    }

    private sealed record DemoArea(int Number, string Name);

    private sealed record DemoPark(int Number, string Name, string Short, string Host);
}
