using System.Globalization;

namespace GraphApi.Benchmarks;

/// <summary>What to measure and for how long.</summary>
internal sealed record Settings
{
    // A place to ask for is the end of a page of 200 that has another after it.
    private const int FewestTasks = 201;

    private static readonly Dictionary<string, Func<Settings, string, Settings>> Options = new(StringComparer.Ordinal)
    {
        ["--tasks"] = (settings, value) => settings with { Tasks = Number(value) },
        ["--rounds"] = (settings, value) => settings with { Rounds = Number(value) },
        ["--seconds"] = (settings, value) => settings with { SecondsARound = double.Parse(value, CultureInfo.InvariantCulture) },
        ["--shapes"] = (settings, value) => settings with { Shapes = [.. value.Split(',')] },
        ["--product"] = (settings, value) => settings with { Product = Path.GetFullPath(value) },
        ["--data"] = (settings, value) => settings with { Data = value },
    };

    public int Tasks { get; private init; } = 100_000;

    public int Rounds { get; private init; } = 3;

    public double SecondsARound { get; private init; } = 2;

    /// <summary>The numbers of the shapes; all if none is named.</summary>
    public IReadOnlyList<string> Shapes { get; private init; } = [];

    /// <summary>Kept between runs: to fill it takes longer than to measure.</summary>
    public string Data { get; private init; } = "";

    /// <summary>Another build of the product, to compare with.</summary>
    public string? Product { get; private init; }

    public string DataFolder => Data.Length > 0 ? Path.GetFullPath(Data) : Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"graphapi-benchmarks-{Tasks}"));

    public bool Asks(string shape) => Shapes.Count == 0 || Shapes.Contains(shape);

    /// <summary>Null when something else was said.</summary>
    public static Settings? Read(string[] args)
    {
        var settings = new Settings();
        foreach (var pair in args.Chunk(2))
        {
            if (pair.Length != 2 || !Options.TryGetValue(pair[0], out var take)) return null;

            settings = take(settings, pair[1]);
        }

        return settings.Tasks >= FewestTasks ? settings : null;
    }

    /// <summary>The same for another folder and another number of tasks.</summary>
    public Settings At(string folder, int tasks) => this with { Data = folder, Tasks = tasks };

    public static int Explain()
    {
        Console.Error.WriteLine($"Options, each with a value: {string.Join(' ', Options.Keys)}");
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--tasks is {FewestTasks} or more: with fewer there is no second page to ask for."));
        return 2;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
