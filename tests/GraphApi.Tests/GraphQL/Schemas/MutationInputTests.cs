using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using static GraphApi.Tests.GraphQL.Schemas.OrchardChanges;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>Inputs that cannot be read, or not as they are: everything wrong with them at once.</summary>
public sealed class MutationInputTests
{
    [Fact]
    public async Task All_wrong_fields_of_an_input_are_answered_at_once()
    {
        await using var city = await OrchardCity.Start(Apple);

        var payload = (await city.Data(Change, new { input = new { id = GlobalId.Of<Harvest>(1), version = 1, name = "一二三四五六七八九十一", neighbour = "x" } })).GetProperty("changeTree");

        var errors = payload.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(["InvalidIdError", "TooLongError", "InvalidIdError"], errors.Select(error => error.GetProperty("__typename").GetString()));
        Assert.Equal(["input.id", "input.name", "input.neighbour"], errors.Select(error => string.Join('.', error.GetProperty("path").EnumerateArray())));
        Assert.Equal("allowed=10 measured=11", Params(errors[1]));
        Assert.Equal("“名称”有 11 个字符，最多 10 个，请缩短。", errors[1].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Ids_that_cannot_be_read_do_not_hide_what_the_rules_say_of_the_rest()
    {
        await using var city = await OrchardCity.Start(Apple);

        var payload = (await city.Data(Plant, new { input = new { name = "", fruit = "APPLE", plantedOn = "2026-03-31", beside = new[] { Id, "x", "y" }, notes = new[] { new { text = "一二三四五六" } } } })).GetProperty("plantTree");

        Assert.Equal(["InvalidIdError input.beside.1", "InvalidIdError input.beside.2", "TooLongError input.notes.0.text", "RequiredError input.name", "NotATreeError input.fruit"], Places(payload));
        await using var db = await city.Open();
        Assert.Equal(1, await db.Set<Tree>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_no_rule_minds_is_not_kept_either_while_an_id_cannot_be_read()
    {
        await using var city = await OrchardCity.Start(Apple);

        var payload = (await city.Data(Plant, new { input = new { name = "丁", fruit = "APPLE", plantedOn = "2026-03-31", beside = new[] { Id, "x" } } })).GetProperty("plantTree");

        Assert.Equal(["InvalidIdError input.beside.1"], Places(payload));
        await using var db = await city.Open();
        Assert.Equal(1, await db.Set<Tree>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_only_follows_from_a_wrong_id_is_not_said_again()
    {
        await using var city = await OrchardCity.Start(Apple);

        var lost = await city.Data(Change, new { input = new { id = "x", version = 1, name = "稻草人" } });
        var stale = await city.Data(Change, new { input = new { id = Id, version = 7, neighbour = "x" } });
        var broken = await city.Data(Change, new { input = new { id = Id, version = 1, name = "乙", neighbour = "x" } });

        Assert.Equal(["InvalidIdError input.id"], Places(lost.GetProperty("changeTree")));
        Assert.Equal(["InvalidIdError input.neighbour", "StaleVersionError input.version"], Places(stale.GetProperty("changeTree")));
        Assert.Equal(["InvalidIdError input.neighbour"], Places(broken.GetProperty("changeTree")));
    }

    [Fact]
    public async Task Whoever_may_not_learns_nothing_of_ids_and_rules()
    {
        await using var city = await OrchardCity.Start([typeof(OrchardQueries), typeof(FruitMutation)], Apple);

        var data = await city.Data("""mutation { prune(input: { id: "x" }) { errors { __typename } } }""");

        Assert.Equal("NotAllowedError", Assert.Single(data.GetProperty("prune").GetProperty("errors").EnumerateArray()).GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task A_field_within_a_list_is_named_step_by_step()
    {
        await using var city = await OrchardCity.Start([typeof(OrchardQueries), typeof(FruitMutation)], Apple);

        var payload = (await city.Data("""mutation { label(input: { labels: ["a", ""] }) { errors { __typename ... on Error { path } } } }""")).GetProperty("label");

        Assert.Equal(["RequiredError input.labels.1.name"], Places(payload));
    }

    [Theory]
    [InlineData("a\\u0000b", "InvalidTextError")]
    [InlineData("\\ud800", "InvalidTextError")]
    public async Task Text_no_database_keeps_is_refused(string literal, string error)
    {
        await using var city = await OrchardCity.Start(Apple);

        var data = await city.Data($$"""mutation { changeTree(input: { id: "{{Id}}", version: 1, name: "{{literal}}" }) { errors { __typename } } }""");

        Assert.Equal(error, Assert.Single(data.GetProperty("changeTree").GetProperty("errors").EnumerateArray()).GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Null_for_a_name_that_may_only_be_left_out_is_missing()
    {
        await using var city = await OrchardCity.Start(Apple);

        var error = await OnlyError(city, Change, "changeTree", new { id = Id, version = 1, name = (string?)null });

        Assert.Equal("RequiredError", error.GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Nested_inputs_lists_and_defaults_arrive()
    {
        await using var city = await OrchardCity.Start(Apple);

        var payload = (await city.Data(Plant, new { input = new { name = "丙", fruit = "LATE_PEAR", plantedOn = "2026-03-31", beside = new[] { Id }, notes = new[] { new { text = "一" }, new { text = "二" } } } })).GetProperty("plantTree");

        Assert.Equal("丙5一二", payload.GetProperty("tree").GetProperty("name").GetString());
        Assert.Equal("甲", payload.GetProperty("tree").GetProperty("neighbour").GetProperty("name").GetString());
    }

    [Fact]
    public async Task All_wrong_variables_are_named_at_once_in_the_language_of_the_request()
    {
        await using var city = await OrchardCity.Start();
        var input = new { fruit = "PLUM", plantedOn = "2026-02-30", beside = new[] { "x" }, notes = new object[] { new { text = "一二三四五六" }, new { } }, colour = "red", watts = "many" };

        var answer = await city.Send(Plant, new { input }, "en");

        var errors = answer.GetProperty("errors").EnumerateArray().ToDictionary(
            error => string.Join('.', error.GetProperty("extensions").GetProperty("path").EnumerateArray()),
            error => (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString()));
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(("REQUIRED", "what it is called is missing. Fill it in."), errors["input.name"]);
        Assert.Equal(("WRONG_VALUE", "what grows on it cannot be \"PLUM\". Give one of APPLE, LATE_PEAR."), errors["input.fruit"]);
        Assert.Equal(("WRONG_VALUE", "day on which it was planted cannot be \"2026-02-30\". Give a date like 2026-03-31."), errors["input.plantedOn"]);
        Assert.Equal("INVALID_ID", errors["input.beside.0"].Item1);
        Assert.Equal("TOO_LONG", errors["input.notes.0.text"].Item1);
        Assert.Equal("REQUIRED", errors["input.notes.1.text"].Item1);
        Assert.Equal("UNKNOWN_FIELD", errors["input.colour"].Item1);
        Assert.Equal(("WRONG_VALUE", "light cannot be \"many\". Give a whole number from -2147483648 to 2147483647."), errors["input.watts"]);
        Assert.Equal(8, errors.Count);
    }

    /// <summary>修剪 · which tree to prune</summary>
    /// <param name="Id">果树 · the tree</param>
    private sealed record PruneInput([property: ID<Tree>] int Id);

    /// <summary>挂牌 · what to write on a tree</summary>
    /// <param name="Labels">牌子 · what stands on each</param>
    private sealed record LabelInput(IReadOnlyList<string> Labels);

    [MutationType]
    private static class FruitMutation
    {
        /// <summary>修剪 · prune a tree</summary>
        [Authorize(Roles = [Role.UnitHead])]
        [Error<NotFoundException>]
        public static async Task<Tree> Prune(PruneInput input, CityDb db, CancellationToken cancel) => await db.Editable<Tree>(input.Id, 1, cancel);

        /// <summary>挂牌 · label a tree</summary>
        [Error<RequiredException>]
        public static Tree Label(LabelInput input)
        {
            UserErrorsException.ThrowIfAny(input.Labels.Index().Where(label => label.Item.Length == 0).Select(label => new RequiredException($"labels[{label.Index}].name", new("牌子", "The label"))));
            return Apple;
        }
    }
}
