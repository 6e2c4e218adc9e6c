using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphApi.Platform.Data;

/// <summary>Moments as columns that both databases can compare and order: in UTC, in SQLite as text of one width.</summary>
internal static class MomentColumn
{
    public static void Configure(ModelConfigurationBuilder conventions, bool isSqlite)
    {
        var moments = conventions.Properties<DateTimeOffset>();
        if (isSqlite) moments.HaveConversion<AsText>();
        else moments.HaveConversion<InUtc>();
    }

    internal sealed class AsText() : ValueConverter<DateTimeOffset, string>(
        moment => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    internal sealed class InUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), moment => moment);
}
