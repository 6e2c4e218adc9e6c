using System.Collections.Concurrent;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphApi.Platform.Data;

/// <summary>Periods are stored by their code.</summary>
internal static class PeriodColumn
{
    private static readonly ConcurrentDictionary<string, Period> Known = new(StringComparer.Ordinal);

    public static void Configure(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<Period>().HaveConversion<Code>().HaveMaxLength(7);

    private sealed class Code() : ValueConverter<Period, string>(period => period.ToString(), code => Read(code));

    // There are few periods, and to read one as people write it takes longer than to read the rest of its row.
    private static Period Read(string code) => Known.GetOrAdd(code, Parse);

    private static Period Parse(string code) => Period.TryParse(code, out var period) ? period : throw new FormatException($"{code} is no period.");
}
