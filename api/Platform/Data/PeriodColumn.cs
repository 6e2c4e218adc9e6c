using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphApi.Platform.Data;

/// <summary>Periods are stored by their code.</summary>
internal static class PeriodColumn
{
    public static void Configure(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<Period>().HaveConversion<Code>().HaveMaxLength(7);

    private sealed class Code() : ValueConverter<Period, string>(period => period.ToString(), code => Read(code));

    private static Period Read(string code) => Period.TryParse(code, out var period) ? period : throw new FormatException($"{code} is no period.");
}
