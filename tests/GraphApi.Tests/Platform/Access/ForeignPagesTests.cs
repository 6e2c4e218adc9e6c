using System.Text;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Platform.Access;

public sealed class ForeignPagesTests
{
    [Theory]
    [InlineData("POST", "/imports/units?apply=all", "Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("POST", "/imports/units?apply=all", "Sec-Fetch-Site", "same-site", 403)]
    [InlineData("POST", "/imports/units?apply=all", "Origin", "http://evil.example", 403)]
    [InlineData("POST", "/imports/units?apply=all", "Origin", "null", 403)]
    [InlineData("POST", "/imports/units?wait=30", "Sec-Fetch-Site", "same-origin", 201)]
    [InlineData("POST", "/imports/units?wait=30", "Origin", "http://localhost", 201)]
    [InlineData("POST", "/imports/units?wait=30", "User-Agent", "curl/8", 201)]
    [InlineData("GET", "/exports/units.csv", "Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("GET", "/exports/units.csv", "Sec-Fetch-Site", "none", 200)]
    [InlineData("GET", "/templates/units.xlsx", "Sec-Fetch-Site", "cross-site", 200)]
    public async Task A_page_of_another_site_changes_and_fetches_nothing(string method, string address, string header, string value, int status)
    {
        await using var city = await TestCity.Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.TryAddWithoutValidation(header, value);
        if (method == "POST") request.Content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("单位名称,类型\n示范市,市\n")), "file", "单位.csv" } };

        var response = await city.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }
}
