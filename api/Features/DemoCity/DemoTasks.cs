using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Features.DemoCity;

/// <summary>The tasks of the invented city as its units write them into their lists.</summary>
internal static class DemoTasks
{
    // Several numbering habits: one heading with points below it, two headings, a plain count.
    private static readonly string[] Short = ["一、", "（一）", "（二）"];
    private static readonly string[] Long = ["一、", "（一）", "1.", "2.", "二、", "（一）"];
    private static readonly string[] Plain = ["1.", "2.", "3."];

    public static IEnumerable<DemoRow> Rows(DateOnly today) => DemoList.All(today).SelectMany(Rows);

    private static IEnumerable<DemoRow> Rows(DemoList list)
    {
        var numbers = list.Unit.Items.Count == 0 ? Plain : list.Period.Kind == PeriodKind.Year ? Long : Short;
        return numbers.Select((number, index) => Row(list, number, index));
    }

    private static DemoRow Row(DemoList list, string numberText, int index)
    {
        var number = (list.Number * 3) + index;
        var item = list.Unit.Items.Count == 0 ? null : list.Unit.Items[index % list.Unit.Items.Count];
        var aim = DemoAim.Of(item, number);
        var lead = list.Unit.Leads[number % list.Unit.Leads.Count];
        return new()
        {
            ["序号"] = numberText,
            ["主要任务"] = aim.Content,
            ["具体措施"] = aim.Measures,
            ["监管事项"] = item?.Code ?? "",
            ["牵头单位"] = lead,
            ["责任单位"] = Helpers(list.Unit, lead, number),
            ["完成时限"] = DemoDue.Of(list.Period, number, index),
            ["填报单位"] = list.Unit.Name,
            ["期次"] = list.Period.ToString(),
            ["填报日期"] = list.FiledOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["行动方案"] = list.Plan.Code,
        };
    }

    // One or two helpers, and now and then everybody below.
    private static string Helpers(DemoLister unit, string lead, int number)
    {
        var others = unit.Helpers.Where(helper => helper != lead).ToList();
        var helpers = others.Count == 0 ? [] : new[] { others[number % others.Count], others[((number * 2) + 1) % others.Count] }.Take(1 + (number % 2)).Distinct();
        return string.Join('、', unit.Items.Count > 0 && number % 9 == 4 ? helpers.Append("各区县、各园区") : helpers);
    }
}
