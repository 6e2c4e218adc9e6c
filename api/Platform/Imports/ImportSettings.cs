using System.ComponentModel.DataAnnotations;
using GraphApi.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Platform.Imports;

/// <summary>What a city may change about imports, set under <c>Imports</c>.</summary>
internal sealed record ImportSettings
{
    /// <summary>How long a checked import waits for somebody to decide.</summary>
    [Range(1, 36_500)]
    public int ExpireCheckedAfterDays { get; init; } = 30;

    /// <summary>Issues kept of one import, one by one; what is beyond is counted. A file with a million mistakes has one, made a million times.</summary>
    public int MaxStoredIssues { get; init; } = 10_000;

    /// <summary>A zip of workbooks as it is sent.</summary>
    public long MaxBatchBytes { get; init; } = 100 * Mebibyte;

    /// <summary>All files of a zip of workbooks together, unpacked; each is held to the limit of a single upload as well.</summary>
    public long MaxBatchUnpackedBytes { get; init; } = 400 * Mebibyte;

    /// <summary>Files in a zip of workbooks.</summary>
    public int MaxBatchFiles { get; init; } = 200;

    private const long Mebibyte = 1024 * 1024;

    public static ImportSettings From(IConfiguration configuration) => CheckedSettings.Read<ImportSettings>(configuration, "Imports");
}
