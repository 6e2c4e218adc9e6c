using System.Globalization;
using GraphApi.Platform.Data;

namespace GraphApi.Features.DemoCity;

/// <summary>Says, beside the database, that the invented city is being brought in, and as of which day; gone when all of it is there.</summary>
internal sealed class DemoMark(DataFolder folder)
{
    private const string Form = "yyyy-MM-dd";

    private readonly string _file = Path.Combine(folder.Path, "demo-city.begun");

    /// <summary>Whether a start was interrupted before all of it was there.</summary>
    public bool IsSet => File.Exists(_file);

    /// <summary>The day on which it was begun; today if that is now.</summary>
    public DateOnly Begin(DateOnly today)
    {
        if (IsSet && DateOnly.TryParseExact(File.ReadAllText(_file), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var begun)) return begun;

        File.WriteAllText(_file, today.ToString(Form, CultureInfo.InvariantCulture));
        return today;
    }

    public void Clear() => File.Delete(_file);
}
