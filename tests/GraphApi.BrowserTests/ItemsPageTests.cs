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
    public async Task A_lead_is_picked_by_a_former_name_and_taken_back()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/items?kind=PERMIT");
        var picker = visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "牵头单位" });

        await picker.FocusAsync();
        await visitor.Page.Keyboard.TypeAsync("市安监局");
        await Expect(visitor.Page.GetByRole(AriaRole.Option, new() { Name = "市应急管理局" })).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(picker).ToHaveValueAsync("市应急管理局");
        await visitor.Drawn();

        Assert.Equal(["市应急管理局"], (await visitor.Page.Locator("tbody td[data-label=牵头单位]").AllInnerTextsAsync()).Distinct());
        Assert.Contains("kind=PERMIT&lead=", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.Page.ReloadAsync();
        await Expect(picker).ToHaveValueAsync("市应急管理局");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "清除“牵头单位”" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(city.Address + "/#/items?kind=PERMIT");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Arrows_move_and_escape_leaves_the_choice_as_it_was()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/items");
        var picker = visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "牵头单位" });

        await picker.FocusAsync();
        await visitor.Page.Keyboard.TypeAsync("应急管理局");
        var options = visitor.Page.Locator("unit-picker").GetByRole(AriaRole.Option);
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(options.Nth(1).Locator("small")).ToContainTextAsync("/");
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(options).ToHaveCountAsync(0);
        await Expect(picker).ToHaveValueAsync("");
        Assert.EndsWith("#/items", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_filters_are_cleared_at_once()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/items?text=没有这样的事项&state=IN_FORCE&gap=yes&order=[{\"title\":\"ASC\"}]");
        await Expect(visitor.Page.Locator(".empty")).ToContainTextAsync("没有符合条件的记录");

        await visitor.Page.Locator("filter-bar").GetByRole(AriaRole.Link, new() { Name = "清除筛选" }).ClickAsync();

        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(25);
        Assert.DoesNotContain("state", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("order", visitor.Page.Url, StringComparison.Ordinal);
        await Expect(visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "只看无牵头" })).Not.ToBeCheckedAsync();
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
