using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace GraphApi.Benchmarks.Workbooks;

/// <summary>Shape 9: task lists in and out as workbooks. Each round has a fresh city and fresh servers, so every import brings new rows and every peak is its own.</summary>
internal static class WorkbookBench
{
    // The city comes with what is made up, and that takes a task at least.
    private const int TasksBefore = 20;
    private const int WarmUpRows = 500;
    private const int WarmUpYear = 2020;
    private const int Year = 2024;

    private static readonly int[] Sizes = [10_000, 100_000];

    public static async Task<int> Run(Settings settings)
    {
        var city = settings.At(settings.DataFolder + "-city", TasksBefore);
        await Product.Fill(city);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, {settings.Rounds} rounds, each with fresh servers after {WarmUpRows} rows in and out; the limits are the product's own"));
        Console.WriteLine(Table.WorkbookHead);
        foreach (var rows in Sizes)
        {
            var rounds = new List<Round>();
            while (rounds.Count < settings.Rounds) rounds.Add(await Measure(city, rows, isFirst: rounds.Count == 0));

            if (rounds[0].Difference is { } difference)
            {
                await Console.Error.WriteLineAsync($"9 {rows} rows: product and floor differ, so the times say nothing.\n{difference}");
                return 1;
            }

            Console.WriteLine(Table.Line(string.Create(CultureInfo.InvariantCulture, $"9 {rows:N0} rows in"), rows, [.. rounds.Select(round => round.FloorIn)], [.. rounds.Select(round => round.ProductIn)]));
            Console.WriteLine(Table.Line(string.Create(CultureInfo.InvariantCulture, $"9 {rows:N0} rows out"), rows, [.. rounds.Select(round => round.FloorOut)], [.. rounds.Select(round => round.ProductOut)]));
        }

        return 0;
    }

    private static async Task<Round> Measure(Settings city, int rows, bool isFirst)
    {
        var folder = Directory.CreateTempSubdirectory("graphapi-workbooks-").FullName;
        try
        {
            return await Measure(city, folder, rows, isFirst);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Round> Measure(Settings city, string folder, int rows, bool isFirst)
    {
        string Path(string name) => System.IO.Path.Combine(folder, name);

        // The floor writes into a city of its own and reads the one the product wrote.
        var filled = System.IO.Path.Combine(city.DataFolder, "city.db");
        var (ours, theirs) = (Path("city.db"), Path("floor.db"));
        File.Copy(filled, ours);
        File.Copy(filled, theirs);
        TaskFile.Write(Path("warm-up.xlsx"), filled, WarmUpRows, WarmUpYear);
        TaskFile.Write(Path("tasks.xlsx"), filled, rows, Year);

        using var product = await Product.Start(city.At(folder, TasksBefore));
        using var floor = await Server.Start(["dotnet", typeof(WorkbookBench).Assembly.Location, "floor", folder], "/page?l=0&p=0&i=0");
        await IntoProduct(product, Path("warm-up.xlsx"), WarmUpRows);
        await IntoFloor(floor, Path("warm-up.xlsx"), theirs);
        await Save(product, "/exports/tasks.xlsx", Path("product.xlsx"));
        await Save(floor, "/export.xlsx", Path("floor.xlsx"));

        var floorIn = await Passage.Of(floor, () => IntoFloor(floor, Path("tasks.xlsx"), theirs));
        var productIn = await Passage.Of(product, () => IntoProduct(product, Path("tasks.xlsx"), rows));
        var floorOut = await Passage.Of(floor, () => Save(floor, "/export.xlsx", Path("floor.xlsx")));
        var productOut = await Passage.Of(product, () => Save(product, "/exports/tasks.xlsx", Path("product.xlsx")));
        return new(floorIn, productIn, floorOut, productOut, isFirst ? Reread.DifferenceOfTables(ours, theirs) ?? Reread.DifferenceOfWorkbooks(Path("product.xlsx"), Path("floor.xlsx")) : null);
    }

    private static async Task IntoFloor(Server floor, string file, string database)
    {
        await using var content = File.OpenRead(file);
        using var answer = await floor.Client.PostAsync($"/import?into={Uri.EscapeDataString(database)}", new StreamContent(content));
        answer.EnsureSuccessStatusCode();
    }

    // A request waits for a minute at most, so one that takes longer is asked after.
    private static async Task IntoProduct(Server product, string file, int rows)
    {
        await using var content = File.OpenRead(file);
        var part = new StreamContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var form = new MultipartFormDataContent { { part, "file", "tasks.xlsx" } };
        using var sent = await product.Client.PostAsync("/imports/tasks?apply=all&wait=60", form);
        var import = await Read(sent);
        while (import.GetProperty("state").GetString() is "RECEIVED" or "CHECKED" && import.GetProperty("reason").ValueKind == JsonValueKind.Null)
        {
            await Task.Delay(100);
            using var asked = await product.Client.GetAsync($"/imports/{import.GetProperty("id").GetString()}");
            import = await Read(asked);
        }

        var isAsMeant = import.GetProperty("state").GetString() == "APPLIED" && import.GetProperty("counts").GetProperty("new").GetInt32() == rows && import.GetProperty("counts").GetProperty("warning").GetInt32() == 0;
        if (!isAsMeant) throw new InvalidOperationException($"{rows} new rows were sent, and the import came to: {import}");
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(body);

        using var json = JsonDocument.Parse(body);
        return json.RootElement.Clone();
    }

    private static async Task Save(Server server, string path, string file)
    {
        using var answer = await server.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var saved = File.Create(file);
        await answer.Content.CopyToAsync(saved);
    }

    private sealed record Round(Passage FloorIn, Passage ProductIn, Passage FloorOut, Passage ProductOut, string? Difference);
}
