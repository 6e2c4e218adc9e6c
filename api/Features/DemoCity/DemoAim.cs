namespace GraphApi.Features.DemoCity;

/// <summary>What a task of the invented city is for, and by which measures.</summary>
internal sealed record DemoAim(string Content, string Measures)
{
    // {0} stands for the supervision item.
    private static readonly DemoAim[] OfItems =
    [
        new("聚焦{0}，开展重大事故隐患动态清零", "对照行业重大事故隐患判定标准逐户排查，建立问题隐患清单，明确责任、措施、资金、时限和预案，整改一项销号一项"),
        new("围绕{0}，修订完善制度措施清单", "梳理近三年事故和检查发现的共性问题，修订制度不少于2项，印发后30日内完成宣贯"),
        new("针对{0}，组织专家帮扶会诊", "从市级专家库抽调3至5人，对重点单位逐家会诊并出具书面意见，一个月内跟踪整改"),
        new("就{0}开展跨部门联合执法检查", "每季度联合检查不少于2次，采取“四不两直”方式，检查结果通报所在区县"),
        new("推进{0}智慧监管，接入清单制平台", "完成重点单位数据接入和视频联网，建立预警处置闭环，预警信息24小时内处置率达到95%"),
        new("开展{0}从业人员安全培训和警示教育", "主要负责人、安全管理人员和一线员工分类培训，观看警示教育片，考核合格率不低于90%"),
        new("落实{0}重点单位主要负责人安全责任清单", "一企一册建立主体责任、岗位责任、日常工作、重大风险管控四张清单，主要负责人每季度带队检查1次"),
        new("建立{0}事故隐患内部报告奖励机制", "指导重点单位制定奖励办法并公示，按季统计报告数量和兑现金额"),
        new("组织{0}应急预案演练和评估", "选取3家重点单位开展实战演练，形成评估报告，问题整改纳入清单管理"),
        new("通报{0}典型执法案例", "每季度公布典型案例不少于2起，依法落实信用惩戒"),
        new("对{0}开展一次“回头看”", "对去年以来检查发现的问题逐条复核，未整改到位的挂牌督办"),
    ];

    private static readonly DemoAim[] OfPlaces =
    [
        new("动态更新辖区问题隐患和制度措施两个清单", "每月汇总各乡镇街道和部门清单，重大事故隐患逐项建档并每周调度"),
        new("配齐乡镇街道安全监管人员并开展轮训", "每个乡镇街道不少于3名专职人员，年内轮训一遍，考核结果通报"),
        new("组织开展“九小场所”安全隐患排查整治", "发动网格员逐户登记，发现的问题交办行业部门，15日内复查"),
        new("开展既有房屋和自建房安全复核", "对C、D级房屋逐栋核查管控措施，经营性自建房落实“一房一档”"),
        new("开展辖区安全宣传“五进”", "进企业、进农村、进社区、进学校、进家庭，每季度不少于20场次"),
        new("落实党政领导干部带队检查", "党政主要负责人每季度带队检查不少于1次，检查记录上传清单制平台"),
        new("排查整治餐饮场所燃气使用安全", "逐户检查软管、减压阀和报警装置，不符合要求的限期更换"),
    ];

    public static DemoAim Of(DemoItem? item, int number)
    {
        var aim = item is null ? OfPlaces[number % OfPlaces.Length] : OfItems[number % OfItems.Length];
        return item is null ? aim : aim with { Content = aim.Content.Replace("{0}", item.Name, StringComparison.Ordinal) };
    }
}
