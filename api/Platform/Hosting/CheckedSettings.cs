using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using GraphApi.Platform.Words;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Platform.Hosting;

/// <summary>设置 · a section of the settings as a record: each value is looked at before anything starts, and one that cannot be is told by its name.</summary>
/// <remarks>Numbers are what their <see cref="RangeAttribute"/> says, else from 1; times are above zero and at most a day; days are written like 2026-01-31.</remarks>
public static class CheckedSettings
{
    // A petabyte: beyond it sums of limits would run over.
    private const long LargestAmount = 1L << 50;
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    /// <summary>读取 · the section of that name</summary>
    /// <exception cref="StartRefusedException">a value that is none of its kind, or out of range</exception>
    public static T Read<T>(IConfiguration settings, string name) where T : class, new()
    {
        var section = settings.GetSection(name);
        foreach (var setting in typeof(T).GetProperties().Where(setting => setting.CanWrite)) Check(setting, $"{name}:{setting.Name}", section[setting.Name]);
        return section.Get<T>() ?? new T();
    }

    private static void Check(PropertyInfo setting, string name, string? given)
    {
        if (given is null) return;
        if (setting.PropertyType == typeof(TimeSpan)) CheckTime(name, given);
        else if (setting.PropertyType == typeof(DateOnly?)) CheckDay(name, given);
        else CheckNumber(setting, name, given);
    }

    private static void CheckNumber(PropertyInfo setting, string name, string given)
    {
        var (least, most) = Bounds(setting);
        var isNumber = long.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number < least || number > most) throw new StartRefusedException(new Text(
            $"设置 {name} 为“{given}”，应是 {least} 到 {most} 的整数，请改正。",
            $"The setting {name} is \"{given}\"; it must be a whole number from {least} to {most}. Correct it."));
    }

    private static (long Least, long Most) Bounds(PropertyInfo setting)
    {
        if (setting.GetCustomAttribute<RangeAttribute>() is { } range) return (Convert.ToInt64(range.Minimum, CultureInfo.InvariantCulture), Convert.ToInt64(range.Maximum, CultureInfo.InvariantCulture));

        return (1, setting.PropertyType == typeof(int) ? int.MaxValue : LargestAmount);
    }

    private static void CheckDay(string name, string given)
    {
        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw new StartRefusedException(new Text(
            $"设置 {name} 为“{given}”，应是 2026-01-31 这样的日期，请改正。",
            $"The setting {name} is \"{given}\"; it must be a day such as 2026-01-31. Correct it."));
    }

    private static void CheckTime(string name, string given)
    {
        var isTime = TimeSpan.TryParse(given, CultureInfo.InvariantCulture, out var time);
        if (!isTime || time <= TimeSpan.Zero || time > LongestTime) throw new StartRefusedException(new Text(
            $"设置 {name} 为“{given}”，应是 00:00:30（30 秒）这样的时长，最长一天，请改正。",
            $"The setting {name} is \"{given}\"; it must be a time such as 00:00:30 for 30 seconds, at most a day. Correct it."));
    }
}
