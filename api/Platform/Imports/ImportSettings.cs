using Microsoft.Extensions.Configuration;

namespace GraphApi.Platform.Imports;

/// <summary>What a city may change about imports, set under <c>Imports</c>.</summary>
internal sealed record ImportSettings
{
    /// <summary>How long a checked import waits for somebody to decide.</summary>
    public int ExpireCheckedAfterDays { get; init; } = 30;

    public static ImportSettings From(IConfiguration configuration) => configuration.GetSection("Imports").Get<ImportSettings>() ?? new();
}
