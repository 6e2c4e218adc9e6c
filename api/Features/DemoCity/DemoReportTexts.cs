using System.Globalization;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;

namespace GraphApi.Features.DemoCity;

/// <summary>What the clerks of the invented city write in their reports.</summary>
internal static class DemoReportTexts
{
    private static readonly string?[] Difficulties = [null, "个别企业整改资金落实慢，需协调银行授信支持", null, "基层专业人员不足，部分检查依赖第三方机构", "部门间数据尚未打通，重复填报较多", null, "点多面广，少数经营户多次上门仍未配合"];
    private static readonly string?[] NextSteps = ["对未整改到位的逐项明确责任人和时限，按周调度", "组织一次联合检查，对整改情况开展复核", null, "将有关问题提请安委会专题研究", "总结经验做法，在全系统推广"];

    public static ReportTexts Of(CampaignTask task, int number)
        => task.State == TaskState.NotStarted
            ? new("正在制定实施方案，尚未实质启动", Difficulties[1], "本月底前印发方案并动员部署")
            : new(Progress(number), Difficulties[number % Difficulties.Length], NextSteps[number % NextSteps.Length]);

    private static string Progress(int number)
    {
        var (visited, found) = (12 + (number * 7 % 60), 5 + (number * 11 % 40));
        var closed = found - (number % 5);
        FormattableString text = (number % 5) switch
        {
            0 => $"排查单位{visited}家，发现问题隐患{found}项，完成整改{closed}项，其余已明确责任人和时限",
            1 => $"召开专题会议2次，印发工作通知，组织培训{visited}人次",
            2 => $"开展联合检查{2 + (number % 4)}次，检查点位{visited}处，下达整改指令{found}份，已复查{closed}份",
            3 => $"修订制度{1 + (number % 3)}项，组织宣贯{2 + (number % 5)}场，覆盖重点单位{visited}家",
            _ => $"完成{visited}家重点单位数据接入，处置预警信息{found}条",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
