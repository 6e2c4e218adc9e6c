using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace GraphApi.Tests.House;

/// <summary>The order in which features stand on each other: a feature may use those of the rows above its own.</summary>
internal sealed class FeatureOrder(Assembly assembly, string root)
{
    private static readonly string[][] Rows =
    [
        ["Units", "Calendar"],
        ["Items", "Accounts"],
        ["Duties", "Campaigns"],
        ["Letters", "Hazards", "Learning", "Evaluations", "Accidents"],
        ["Dashboard"],
        ["DemoCity"],
        ["SeedLoad"],
    ];

    private readonly ArchUnitNET.Domain.Architecture _architecture = new ArchLoader().LoadAssemblies(assembly).Build();

    public IEnumerable<string> Features => assembly.GetTypes()
        .Select(type => type.Namespace ?? "")
        .Where(name => name.StartsWith(root + ".", StringComparison.Ordinal))
        .Select(name => name[(root.Length + 1)..].Split('.')[0])
        .Distinct();

    public IEnumerable<string> WithoutPlace => Features.Except(Rows.SelectMany(row => row));

    public IEnumerable<string> Violations => Features.Except(WithoutPlace).SelectMany(ViolationsOf);

    private IEnumerable<string> ViolationsOf(string feature)
    {
        var row = Array.FindIndex(Rows, names => names.Contains(feature));
        var mayUse = feature == "Accounts" ? ["Units"] : Rows.Take(row).SelectMany(names => names).Append(feature);
        var mayNotUse = Features.Except(mayUse).Except([feature]).ToList();
        if (mayNotUse.Count == 0) return [];

        var rule = Types().That().ResideInNamespaceMatching(Namespaces([feature]))
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(Namespaces(mayNotUse));
        return rule.Evaluate(_architecture).Where(result => !result.Passed).Select(result => result.Description);
    }

    private string Namespaces(IEnumerable<string> features) => $"^{Regex.Escape(root)}\\.({string.Join('|', features)})(\\.|$)";
}
