using System.Text.Json;

namespace GraphApi.Features.DemoCity;

/// <summary>A department of the invented city, as its catalogue has it.</summary>
internal sealed record DemoDepartment(string Code, string Name, string Short, IReadOnlyList<DemoAlias> Aliases, string Category, IReadOnlyList<DemoItem> Items)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DemoDepartment> All { get; } = Read();

    public static DemoDepartment ByCode(string code) => All.Single(department => department.Code == code);

    /// <summary>Its place among the departments, from 1.</summary>
    public int Number => int.Parse(Code.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static DemoDepartment[] Read()
    {
        using var file = typeof(DemoDepartment).Assembly.GetManifestResourceStream("GraphApi.Features.DemoCity.departments.json")!;
        return JsonSerializer.Deserialize<DemoDepartment[]>(file, CamelCase)!;
    }
}

/// <param name="Name">another name</param>
/// <param name="Historic">from before the reform of 2018</param>
internal sealed record DemoAlias(string Name, bool Historic);

/// <param name="Code">its code</param>
/// <param name="Name">what is supervised</param>
/// <param name="Kind">P, S, G, I or U</param>
internal sealed record DemoItem(string Code, string Name, string Kind);
