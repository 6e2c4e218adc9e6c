using System.Globalization;
using GraphApi.Benchmarks.Load;
using GraphApi.Benchmarks.Shapes;
using GraphApi.Benchmarks.Workbooks;

namespace GraphApi.Benchmarks;

/// <summary>Fills a database once, starts product and floor on it, and drives them in turn.</summary>
internal static class Bench
{
    private static readonly int[] Connections = [1, 16];

    public static async Task<int> Run(Settings settings)
    {
        var differ = settings.Shapes is ["9"] ? 0 : await Drive(settings);
        return settings.Asks("9") ? differ | await WorkbookBench.Run(settings) : differ;
    }

    private static async Task<int> Drive(Settings settings)
    {
        await Product.Fill(settings);
        using var product = await Product.Start(settings);
        using var floor = await Server.Start(["dotnet", typeof(Bench).Assembly.Location, "floor", settings.DataFolder], "/page?l=0&p=0&i=0");
        Console.WriteLine($"{settings.Tasks:N0} tasks, {Environment.ProcessorCount} processors, {settings.Rounds} rounds of {settings.SecondsARound} s on either side in turn");
        if (settings.Asks("8")) await Idle(product, floor);
        var ground = await Ground.Survey(settings, product);
        Console.WriteLine(Table.Head);
        var differ = 0;
        foreach (var shape in Shape.All.Where(shape => settings.Asks(shape.Number)))
            if (await Measure(settings, shape, ground, product, floor) is { } difference)
            {
                await Console.Error.WriteLineAsync($"{shape.Name}: product and floor differ, so its times say nothing.\n{difference}");
                differ = 1;
            }

        return differ;
    }

    // Before anything is asked of them but a first answer.
    private static async Task Idle(Server product, Server floor)
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        foreach (var (name, server) in new[] { ("product", product), ("floor", floor) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"8 {name}: first answer after {server.StartedIn.TotalSeconds:0.0} s, {server.MegabytesHeld():0} MB when idle"));
        Console.WriteLine();
    }

    private static async Task<string?> Measure(Settings settings, Shape shape, Ground ground, Server product, Server floor)
    {
        var asked = await shape.Ask(ground);
        if (await Answers.Difference(asked, product, floor) is { } difference) return difference;

        foreach (var connections in Connections)
        {
            var (ours, theirs) = (new Driver(product.Port, asked.OfProduct, connections), new Driver(floor.Port, asked.OfFloor, connections));
            // Tiered compilation replaces code for a while after it is first called.
            await ours.Run(settings.SecondsARound);
            await theirs.Run(settings.SecondsARound / 2);
            var (product1, floor1) = (new List<Round>(), new List<Round>());
            for (var round = 0; round < settings.Rounds; round++)
            {
                floor1.Add(await theirs.Run(settings.SecondsARound));
                product1.Add(await ours.Run(settings.SecondsARound));
            }

            Console.WriteLine(Table.Line(shape.Name, connections, floor1, product1));
        }

        return await shape.Check(ground);
    }
}
