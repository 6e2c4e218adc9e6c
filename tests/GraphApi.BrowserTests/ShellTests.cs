using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class ShellTests(RunningCity city)
{
    [Fact]
    public async Task The_language_is_switched_and_remembered()
    {
        await using var visitor = await Visitor.Arrive(city, language: null);
        await visitor.Open("#/items");
        await Expect(visitor.Page.Locator("main h1")).ToHaveTextAsync("监管事项");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(visitor.Page.Locator("main h1")).ToHaveTextAsync("Supervision items");
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.Locator("main h1")).ToHaveTextAsync("Supervision items");
    }

    [Fact]
    public async Task The_first_tab_leads_past_the_navigation()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/units");

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator(".skip")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
        Assert.EndsWith("#/units", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_the_navigation_waits_behind_a_button()
    {
        await using var visitor = await Visitor.Arrive(city, width: 390);
        await visitor.Open("#/");
        var items = visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "导航" }).GetByRole(AriaRole.Link, new() { Name = "监管事项" });
        await Expect(items).Not.ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "菜单" }).ClickAsync();
        await items.ClickAsync();

        await Expect(visitor.Page.Locator("main h1")).ToHaveTextAsync("监管事项");
        await Expect(items).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_server_that_is_away_is_named_and_asked_again()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Page.RouteAsync("**/graphql", route => route.AbortAsync());

        await visitor.Open("#/items");

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("连接不到服务器");
        await visitor.Page.UnrouteAsync("**/graphql");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();
        await Expect(visitor.Page.Locator("table.data")).ToBeVisibleAsync();
    }
}
