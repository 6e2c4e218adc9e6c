using System.Text.Json;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using Microsoft.EntityFrameworkCore;
using static GraphApi.Tests.GraphQL.Schemas.OrchardChanges;

namespace GraphApi.Tests.GraphQL.Schemas;

public sealed class MutationTests
{
    [Fact]
    public async Task A_change_answers_with_the_object_and_no_errors()
    {
        await using var city = await OrchardCity.Start(Apple);

        var payload = (await city.Data(Change, new { input = new { id = Id, version = 1, name = "乙", neighbour = Id } })).GetProperty("changeTree");

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        Assert.Equal(("乙", 2, "2000-01-01"), (payload.GetProperty("tree").GetProperty("name").GetString(), payload.GetProperty("tree").GetProperty("version").GetInt32(), payload.GetProperty("tree").GetProperty("plantedOn").GetString()));
        Assert.Equal(Id, payload.GetProperty("tree").GetProperty("neighbour").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Null_takes_a_value_away_and_what_is_not_given_stays()
    {
        await using var city = await OrchardCity.Start(Apple);

        var tree = (await city.Data(Change, new { input = new { id = Id, version = 1, plantedOn = (string?)null } })).GetProperty("changeTree").GetProperty("tree");

        Assert.Equal("甲", tree.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, tree.GetProperty("plantedOn").ValueKind);
    }

    [Fact]
    public async Task A_stale_version_answers_with_the_current_object()
    {
        await using var city = await OrchardCity.Start(Apple);

        var error = await OnlyError(city, Change, "changeTree", new { id = Id, version = 7, name = "乙" });

        Assert.Equal("StaleVersionError", error.GetProperty("__typename").GetString());
        Assert.Equal(["input", "version"], error.GetProperty("path").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal("甲", error.GetProperty("current").GetProperty("name").GetString());
        Assert.Equal("sent=7 current=1", Params(error));
    }

    [Fact]
    public async Task An_object_that_is_gone_is_named_by_its_kind()
    {
        await using var city = await OrchardCity.Start(Apple);
        var input = new { id = GlobalId.Of<Tree>(9), version = 1 };

        var chinese = await OnlyError(city, Change, "changeTree", input);
        var english = (await city.Send(Change, new { input }, "en")).GetProperty("data").GetProperty("changeTree").GetProperty("errors")[0];

        Assert.StartsWith("找不到“id”所指的果树，", chinese.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("The tree named by id was not found", english.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("kind=Tree field=id", Params(chinese));
    }

    [Fact]
    public async Task An_error_publishes_what_its_exception_adds()
    {
        await using var city = await OrchardCity.Start(Apple);

        var error = await OnlyError(city, Change, "changeTree", new { id = Id, version = 1, name = "稻草人" });

        Assert.Equal(("NOT_A_TREE", "稻草人", "“稻草人”不是树，请换一个名称。"), (error.GetProperty("code").GetString(), error.GetProperty("called").GetString(), error.GetProperty("message").GetString()));
        Assert.Equal(JsonValueKind.Null, error.GetProperty("path").ValueKind);
    }

    [Fact]
    public async Task Several_errors_of_a_mutation_are_answered_and_nothing_is_kept()
    {
        await using var city = await OrchardCity.Start();

        var payload = (await city.Data(Plant, new { input = new { name = "", fruit = "APPLE", plantedOn = "2026-03-31" } })).GetProperty("plantTree");

        Assert.Equal(["input.name", "input.fruit"], payload.GetProperty("errors").EnumerateArray().Select(error => string.Join('.', error.GetProperty("path").EnumerateArray())));
        await using var db = await city.Open();
        Assert.Equal(0, await db.Set<Tree>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_may_not_is_told_so_in_the_payload()
    {
        await using var city = await OrchardCity.Start();

        var data = await city.Data("mutation { fellTree { tree { id } errors { __typename } } }");

        Assert.Equal("NotAllowedError", Assert.Single(data.GetProperty("fellTree").GetProperty("errors").EnumerateArray()).GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task An_error_that_was_not_declared_is_a_top_level_one()
    {
        await using var city = await OrchardCity.Start();

        var answer = await city.Send("mutation { findTree { tree { id } } }");

        Assert.Equal("TREE_LOST", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_change_another_server_made_meanwhile_is_a_stale_version()
    {
        await using var city = await OrchardCity.Start([typeof(OrchardQueries), typeof(OvertakenMutation)], Apple);

        var data = await city.Data("mutation { overtake { tree { id } errors { __typename ... on StaleVersionError { current { ... on Tree { version } } } } } }");

        var error = Assert.Single(data.GetProperty("overtake").GetProperty("errors").EnumerateArray());
        Assert.Equal(("StaleVersionError", 5), (error.GetProperty("__typename").GetString(), error.GetProperty("current").GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Mutations_of_one_request_run_one_after_the_other()
    {
        await using var city = await OrchardCity.Start(Apple);

        var data = await city.Data($$"""
            mutation { a: changeTree(input: { id: "{{Id}}", version: 1, name: "乙" }) { tree { version } } b: changeTree(input: { id: "{{Id}}", version: 2, name: "丙" }) { tree { name version } } }
            """);

        Assert.Equal(3, data.GetProperty("b").GetProperty("tree").GetProperty("version").GetInt32());
    }

    [MutationType]
    private static class OvertakenMutation
    {
        /// <summary>抢先 · be overtaken</summary>
        [Error<StaleVersionException>]
        public static async Task<Tree> Overtake(CityDb db, CancellationToken cancel)
        {
            var tree = await db.Set<Tree>().SingleAsync(cancel);
            await db.Database.ExecuteSqlAsync($"UPDATE Tree SET Version = 5", cancel);
            tree.PlantedOn = null;
            await db.SaveChangesAsync(cancel);
            return tree;
        }
    }
}
