using System.CommandLine;
using System.Globalization;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Features.SeedLoad;

/// <summary>装入测试数据 · fills a database with plausible tasks, to try and to measure what it is like with many</summary>
public sealed class SeedLoadCommand(IServiceProvider services) : CityCommand("seed-load", new("装入大量模拟任务，供试用和测速", "fill the database with made-up tasks, to try and to measure it"))
{
    private const int Most = 10_000_000;

    private readonly Option<int> _tasks = TasksOption();

    public override IReadOnlyList<Option> Options => [_tasks];

    public override async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        using var folder = await services.GetRequiredService<OfflineDatabase>().Open(cancel);
        var loaded = await ActivatorUtilities.CreateInstance<SeedFill>(services).Run(given.GetValue(_tasks), Console.Error, cancel);
        Console.WriteLine(new Text(
            $"已装入 {loaded.Lists} 份清单、{loaded.Tasks} 项任务、{loaded.Reports} 份进展报告。",
            string.Create(CultureInfo.InvariantCulture, $"{loaded.Lists} lists, {loaded.Tasks} tasks and {loaded.Reports} reports loaded.")).ToString());
        return 0;
    }

    private static Option<int> TasksOption()
    {
        var option = new Option<int>("--tasks") { Description = new Text($"任务数，1 到 {Most}", string.Create(CultureInfo.InvariantCulture, $"how many tasks, 1 to {Most}")).ToString(), Required = true };
        option.Validators.Add(given =>
        {
            if (!int.TryParse(given.Tokens is [var only] ? only.Value : "", NumberStyles.None, CultureInfo.InvariantCulture, out var tasks) || tasks is < 1 or > Most)
                given.AddError(new Text($"--tasks 须是 1 到 {Most} 的整数。", string.Create(CultureInfo.InvariantCulture, $"--tasks is a whole number from 1 to {Most}.")).ToString());
        });
        return option;
    }
}
