using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class ItemsPageTests(RunningCity city)
{
    [Fact]
    public async Task Pages_follow_each_other_and_lead_back()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/items");
        var first = await Codes(visitor);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await Expect(visitor.Page.Locator("tbody tr td.code").First).Not.ToHaveTextAsync(first[0]);
        await visitor.Drawn();
        var second = await Codes(visitor);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "上一页" }).ClickAsync();
        await Expect(visitor.Page.Locator("tbody tr td.code").First).ToHaveTextAsync(first[0]);

        Assert.Equal(25, first.Count);
        Assert.Empty(first.Intersect(second));
        Assert.Equal(first, await Codes(visitor));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Filter_and_order_stand_in_the_address_and_in_the_export()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/items");

        await visitor.Page.GetByLabel("事项类型").SelectOptionAsync("PERMIT");
        await visitor.Page.GetByRole(AriaRole.Columnheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await visitor.Drawn();

        var export = Uri.UnescapeDataString(await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "导出" }).GetAttributeAsync("href") ?? "");
        Assert.Equal("""/exports/items.xlsx?where={"kind":{"eq":"PERMIT"}}&order=[{"code":"DESC"}]""", export);
        Assert.Contains("PERMIT", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("DESC", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task An_item_opens_beside_the_list_and_escape_closes_it()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/items");
        var link = visitor.Page.Locator("tbody td.title a").First;
        var title = await link.InnerTextAsync();

        await link.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("item-view h2")).ToHaveTextAsync(title);
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(visitor.Page).ToHaveURLAsync(city.Address + "/#/items");
        await Expect(visitor.Page.Locator("item-view")).Not.ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<IReadOnlyList<string>> Codes(Visitor visitor) => await visitor.Page.Locator("tbody tr td.code").AllInnerTextsAsync();
}
