using GraphApi.Platform.Words;

namespace GraphApi.Features.SeedLoad;

/// <summary>已经装入 · what was made up is there already; twice would be two campaigns of one code</summary>
public sealed class AlreadySeededException() : UserErrorException(new(
    $"数据库中已有模拟数据（专项行动编码 {SeedPlans.Code}）。请用 --data 或 --connection 指定别的数据库。",
    $"The database holds made-up tasks already (campaign {SeedPlans.Code}). Choose another one with --data or --connection."));

/// <summary>没有单位 · nobody could lead what is made up</summary>
public sealed class NobodyToSeedException() : UserErrorException(new(
    "数据库中没有可以填报的有效单位，无法装入模拟任务。请先导入单位，或使用空数据库。",
    "No unit in being could send a list, so no tasks can be made up. Bring in units first, or use an empty database."));
