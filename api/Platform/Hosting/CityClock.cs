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
/// <remarks>The zone is looked up when it is first asked for: the host takes the clock long before a wrong setting could be told in words.</remarks>
internal sealed class CityTime(Lazy<TimeZoneInfo> zone) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => zone.Value;
}
