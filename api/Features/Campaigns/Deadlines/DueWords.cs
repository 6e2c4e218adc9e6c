using System.Text.RegularExpressions;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>Deadlines that are words: at once, always, not settled.</summary>
internal static partial class DueWords
{
    private const string GoingOn = "(长期|持续|常态|常抓|经常|日常|始终|一直|不间断|不断|全年|贯穿全年|全程|定期|按(日|周|月|季度?|年))(化|性|坚持|推进|开展|实施|执行|落实|进行|抓好|不懈|有效|任务|工作|整治|管理|管控|监管|巩固|更新|跟进|优化|完善|深化|推动|用力|抓|报送|上报)*";

    /// <summary>Whether a text names work that goes on: 长期坚持, 每月25日前.</summary>
    public static bool IsContinuous(string text) => Continuous().IsMatch(text);

    public static bool IsImmediate(string text) => Immediate().IsMatch(text);

    /// <summary>Whether a text says that there is no day: blank apart from a dash, or 待定.</summary>
    public static bool IsNothing(string text) => text is "" or "-" or "/" or "\\" or "无" or "N/A" or "暂无" or "空白" or "空";

    public static bool IsLeftOpen(string text) => LeftOpen().IsMatch(text);

    /// <summary>What stands before 并长期坚持; null if nothing goes on.</summary>
    public static string? BeforeGoingOn(string text) => Then().Match(text) is { Success: true } match ? match.Groups["first"].Value : null;

    [GeneratedRegex(@"^((\d{4}年?)?(" + GoingOn + @"[,、;并和]*)+|每(个|半|逢|一)?(年|季|月|周|星期|日|天|旬|班|次).{0,60})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Continuous();

    [GeneratedRegex("^((立行立改|立即|即查即改|马上就办|马上|立查立改|立整立改|边查边改|即知即改|即行即改|即时|即改|立改|随查随改|随时发现随时整改|立说立行|当场|现场|当[日天]|即刻|即日)(整改|落实|执行|办理|完成|开展|到位|改正|处置|消除|内)*[,、;]*)+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Immediate();

    [GeneratedRegex("^(待定|未定|不定|另行通知|尽快|尽早|适时|(按照?|视|根据|依据?|待|听候).{0,60}|上级要求|暂不明确|时间(待|未)定)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LeftOpen();

    [GeneratedRegex("^(?<first>.+?)[,、;.]*(并|且|后|之后|以后|然后)?[,、;]*" + GoingOn + "$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Then();
}
