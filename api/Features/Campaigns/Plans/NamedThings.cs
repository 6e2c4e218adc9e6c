using GraphApi.Features.Units;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>Finds one of a few things by code or name: never the first of several.</summary>
internal static class NamedThings
{
    private const int MostCandidates = 5;

    public static NameAnswer Find(string text, IEnumerable<(int Id, string Code, string Name)> things, Text kind)
    {
        var key = NameForm.Key(text);
        var all = things.ToList();
        var coded = all.Where(thing => NameForm.Key(thing.Code) == key).ToList();
        var found = coded.Count > 0 ? coded : [.. all.Where(thing => NameForm.Key(thing.Name) == key)];
        return found.Count switch
        {
            1 => new(found[0].Id),
            0 => new(null, Unknown(text, kind, [.. all.Where(thing => MayBe(key, thing.Name)).Select(thing => thing.Name).Take(MostCandidates)])),
            _ => new(null, Ambiguous(text, kind, [.. found.Select(thing => thing.Code)])),
        };
    }

    public static string NameOf(int id, IEnumerable<(int Id, string Code, string Name)> things)
    {
        var all = things.ToList();
        var own = all.Single(thing => thing.Id == id);
        return all.Count(thing => NameForm.Key(thing.Name) == NameForm.Key(own.Name)) == 1 ? own.Name : own.Code;
    }

    private static bool MayBe(string key, string name)
    {
        var own = NameForm.Key(name);
        return own.Contains(key, StringComparison.Ordinal) || key.Contains(own, StringComparison.Ordinal);
    }

    private static Finding Unknown(string text, Text kind, IReadOnlyList<string> near) => new("NAME_UNKNOWN", new(
        $"没有名为“{text}”的{kind.Chinese}，{(near.Count > 0 ? $"是否为：{string.Join('、', near)}？" : "请填写系统中已有的名称或编码。")}",
        $"There is no {kind.English} \"{text}\". {(near.Count > 0 ? $"Is it one of these: {string.Join(", ", near)}?" : "Write a name or code the system knows.")}"))
    {
        Candidates = near,
    };

    private static Finding Ambiguous(string text, Text kind, IReadOnlyList<string> codes) => new("NAME_AMBIGUOUS", new(
        $"“{text}”是 {codes.Count} 个{kind.Chinese}的名称，请改写编码：{string.Join('、', codes)}。",
        $"\"{text}\" is the name of several. Write the code: {string.Join(", ", codes)}."))
    {
        Candidates = codes,
    };
}
