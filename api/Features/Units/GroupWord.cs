using System.Text.RegularExpressions;

namespace GraphApi.Features.Units;

/// <summary>A word of the city that names many units at once: 各区县, 市级各部门; one that is open, such as 有关部门, names nobody who could be listed.</summary>
internal sealed partial class GroupWord
{
    private static readonly GroupWord Open = new();

    private bool Counties { get; init; }

    private bool Parks { get; init; }

    private bool Townships { get; init; }

    private bool Departments { get; init; }

    public bool Holds(Unit unit, UnitDirectory units) => unit.Kind switch
    {
        UnitKind.County => Counties,
        UnitKind.Park => Parks,
        UnitKind.Township => Townships,
        UnitKind.Department => Departments && units.TryFind(unit.ParentId)?.Kind == UnitKind.City,
        _ => false,
    };

    /// <summary>What a word means, none if it is no such word.</summary>
    public static GroupWord? Parse(string word)
    {
        var key = NameForm.Key(word);
        var bare = Joint().Replace(key, "");
        // 区县 alone is no more than half a name; 各, 全市 or 市级 says that all are meant.
        bool saysAll = key.Contains('各', StringComparison.Ordinal) || bare is ['市' or '全', ..];
        if (!saysAll || Listed().Match(bare) is not { Success: true } match) return Vague().IsMatch(bare) || Committee().IsMatch(bare) ? Open : null;

        return new()
        {
            Counties = match.Groups["county"].Success,
            Parks = match.Groups["park"].Success,
            Townships = match.Groups["township"].Success,
            Departments = match.Groups["department"].Success,
        };
    }

    // What joins or sets apart the parts of a word says nothing of whom it means.
    [GeneratedRegex(@"[各()\[\]、,，/;和及与“”""]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(全市)?(
        (?<county>(区县市|区市县|县区市|县市区|市县区|市区县|区县|县区)(人民政府|政府)?)
        |(?<park>(工业园区|产业园区|开发园区|园区|功能区|开发区)(管理委员会|管委会)?|管委会)
        |(?<township>(乡镇街道|镇乡街道|镇街道|乡镇|镇乡|镇街|街镇|街道)(人民政府|政府)?(街道办事处|办事处|街道办)?)
        |(?<department>(市级|市直|市属|市委市人民政府|市委市政府|市人民政府|市政府)?(机关)?(部门单位|部门|委办局)|(市级|市直)(机关)?单位)
        )+$", RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(
        等?(市|县|区|级|直|属|机关|区县|园区|乡镇|街道){0,6}(其他|其它|有关|相关|涉及|责任|成员){1,3}(市级|市直|县级|区县|园区|乡镇|街道|镇街|职能|行业|主管|责任|管理|监管|成员|部门|单位|地区|地方|企业){1,6}
        |级(部门|单位|政府|人民政府)+
        |等(区县|园区|乡镇|街道|部门|单位)*
        |单位
        )$", RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vague();

    // The members of a committee are on a list of its own.
    [GeneratedRegex(@"^.{0,20}(安委会|安办|专委会|委员会|领导小组|指挥部)成员单位$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Committee();
}
