using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Imports;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Tests.Platform.Hosting;

public sealed class CheckedSettingsTests
{
    [Theory]
    [InlineData("ExpireCheckedAfterDays", "1")]
    [InlineData("ExpireCheckedAfterDays", "36500")]
    [InlineData("MaxBatchBytes", "1125899906842624")]
    [InlineData("Limits:MaxUploadBytes", "2147483647")]
    [InlineData("Limits:MaxLegacyTime", "1.00:00:00")]
    public void A_setting_within_its_range_is_taken(string name, string given) => Read(name, given);

    [Theory]
    [InlineData("ExpireCheckedAfterDays", "0", "1 到 36500")]
    [InlineData("ExpireCheckedAfterDays", "36501", "1 到 36500")]
    [InlineData("ExpireCheckedAfterDays", "", "1 到 36500")]
    [InlineData("MaxBatchBytes", "1125899906842625", "1 到 1125899906842624")]
    [InlineData("Limits:MaxUploadBytes", "2147483648", "1 到 2147483647")]
    [InlineData("Limits:MaxUploadBytes", "20MB", "1 到 2147483647")]
    [InlineData("Limits:MaxLegacyTime", "30", "00:00:30")]
    [InlineData("Limits:MaxLegacyTime", "00:00:00", "00:00:30")]
    public void A_setting_out_of_its_range_is_named_with_its_value_and_what_is_allowed(string name, string given, string allowed)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Read(name, given)).Text;

        Assert.Contains($"设置 Imports:{name} 为“{given}”", refusal.Chinese, StringComparison.Ordinal);
        Assert.Contains($"Imports:{name} is \"{given}\"", refusal.English, StringComparison.Ordinal);
        Assert.Contains(allowed, refusal.Chinese, StringComparison.Ordinal);
    }

    private static void Read(string name, string given)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Imports:" + name, given)]).Build();
        _ = (ImportSettings.From(settings), WorkbookLimits.From(settings));
    }
}
