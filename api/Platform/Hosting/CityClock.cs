namespace GraphApi.Platform.Hosting;

/// <summary>城市时钟 · the day in the city's zone</summary>
public static class CityClock
{
    extension(TimeProvider clock)
    {
        /// <summary>今天 · the day it is now in the clock's zone, which is the city's</summary>
        public DateOnly Today() => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }
}

/// <summary>The system's time in the zone of the city, wherever the server stands.</summary>
internal sealed class CityTime(TimeZoneInfo zone) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone { get; } = zone;
}
