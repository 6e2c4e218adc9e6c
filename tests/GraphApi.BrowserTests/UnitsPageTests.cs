using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class UnitsPageTests(RunningCity city)
{
    [Fact]
    public async Task A_former_name_finds_the_unit_of_today()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/units");

        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("市安监局");
        var found = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "市应急管理局" }).First;
        await Expect(found).ToContainTextAsync("又名“市安监局”");
        await found.ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "市应急管理局" })).ToBeVisibleAsync();
        Assert.Contains("search=", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task An_address_brings_back_the_unit_and_its_place_in_the_tree()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/units");
        await visitor.Page.Locator("wa-tree-item", new() { HasText = "市应急管理局" }).Last.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "市应急管理局" })).ToBeVisibleAsync();
        var address = visitor.Page.Url;

        await visitor.Page.GotoAsync("about:blank");
        await visitor.Page.GotoAsync(address);

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "市应急管理局" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("wa-tree-item[selected]")).ToContainTextAsync("市应急管理局");
    }

    [Fact]
    public async Task The_tree_draws_only_what_was_opened()
    {
        await using var visitor = await Visitor.Arrive(city);

        await visitor.Open("#/units");

        Assert.InRange(await visitor.Page.Locator("wa-tree-item").CountAsync(), 60, 200);
    }

    [Fact]
    public async Task The_tree_opens_and_chooses_by_keyboard()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/units");
        var id = await visitor.Page.Locator("wa-tree-item wa-tree-item[lazy]").First.GetAttributeAsync("data-id");
        var county = visitor.Page.Locator($"wa-tree-item[data-id='{id}']");
        var name = await county.Locator("> .tree-name").InnerTextAsync();

        await county.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(county.Locator("wa-tree-item").First).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page.Locator("unit-view h2")).ToContainTextAsync(name);
        Assert.Empty(visitor.Complaints);
    }
}
