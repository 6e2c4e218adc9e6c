using System.ComponentModel.DataAnnotations;
using GraphApi.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>How much an upload may hold, set under <c>Imports:Limits</c>. Headers of a zip can lie, so all of it is counted while reading.</summary>
internal sealed record WorkbookLimits
{
    /// <summary>The file as it is sent.</summary>
    [Range(1, int.MaxValue)]
    public long MaxUploadBytes { get; init; } = 20 * Mebibyte;

    /// <summary>All parts of the package that are read, unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 300 * Mebibyte;

    /// <summary>One part of the package, unpacked. A worksheet of 200,000 rows and 20 columns takes about half of it.</summary>
    public long MaxPartBytes { get; init; } = 256 * Mebibyte;

    /// <summary>Unpacked to packed bytes of one part, asked from the 17th mebibyte on. Worksheets reach 60 where little but formats is in them; deflate ends at 1,030.</summary>
    public int MaxUnpackRatio { get; init; } = 250;

    /// <summary>Entries of the package: worksheets, pictures, drawings.</summary>
    public int MaxPackageParts { get; init; } = 5_000;

    public int MaxWorksheets { get; init; } = 500;

    /// <summary>Rows with content in one worksheet; rows that are only formatted do not count.</summary>
    public int MaxRows { get; init; } = 200_000;

    /// <summary>The last column that may hold content, counted from 1.</summary>
    public int MaxColumns { get; init; } = 500;

    public int MaxMerges { get; init; } = 100_000;

    /// <summary>Different texts of a workbook, which are held in memory.</summary>
    public int MaxSharedStrings { get; init; } = 1_000_000;

    /// <summary>Their characters together, two bytes each in memory.</summary>
    public long MaxSharedStringCharacters { get; init; } = 32 * Mebibyte;

    /// <summary>Cell formats; Excel itself ends at 65,490.</summary>
    public int MaxStyles { get; init; } = 65_536;

    /// <summary>Text of one cell. Far above Excel's 32,767, since too long a text belongs to its row's errors and not to the file's.</summary>
    public int MaxCellCharacters { get; init; } = 1_000_000;

    /// <summary>Time that may go into an .xls, whose reader is not ours.</summary>
    public TimeSpan MaxLegacyTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Memory that reader may ask for before it hands over the next row.</summary>
    public long MaxLegacyBytes { get; init; } = 512L * Mebibyte;

    private const int Mebibyte = 1024 * 1024;

    public static WorkbookLimits From(IConfiguration configuration) => CheckedSettings.Read<WorkbookLimits>(configuration, "Imports:Limits");
}
