using System.Text.Json;
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
        Assert.Equal(("REQUIRED", "Name is missing. Fill it in."), errors["input.name"]);
        Assert.Equal(("WRONG_VALUE", "Fruit cannot be \"PLUM\". Give one of APPLE, LATE_PEAR."), errors["input.fruit"]);
        Assert.Equal(("WRONG_VALUE", "Planted on cannot be \"2026-02-30\". Give a date like 2026-03-31."), errors["input.plantedOn"]);
        Assert.Equal("INVALID_ID", errors["input.beside.0"].Item1);
        Assert.Equal("TOO_LONG", errors["input.notes.0.text"].Item1);
        Assert.Equal("REQUIRED", errors["input.notes.1.text"].Item1);
        Assert.Equal("UNKNOWN_FIELD", errors["input.colour"].Item1);
        Assert.Equal(("WRONG_VALUE", "Watts cannot be \"many\". Give a whole number from -2147483648 to 2147483647."), errors["input.watts"]);
        Assert.Equal(8, errors.Count);
    }

    [Theory]
    [InlineData("", "APPLE", "2026-02-30", "input.fruit NOT_A_TREE, input.name REQUIRED, input.plantedOn WRONG_VALUE")]
    [InlineData("", "PLUM", "2026-03-31", "input.fruit WRONG_VALUE, input.name REQUIRED")]
    [InlineData("丙", "PLUM", "2026-02-30", "input.fruit WRONG_VALUE, input.plantedOn WRONG_VALUE")]
    public async Task Values_that_cannot_be_read_do_not_hide_what_the_rules_say_of_the_rest(string name, string fruit, string plantedOn, string expected)
    {
        await using var city = await OrchardCity.Start();

        var sent = await city.Send(Plant, new { input = new { name, fruit, plantedOn } });
        var written = await city.Send($$"""mutation { plantTree(input: { name: "{{name}}", fruit: {{fruit}}, plantedOn: "{{plantedOn}}" }) { tree { name } } }""");
        var mixed = await city.Send($$"""mutation($name: String!, $on: LocalDate!) { plantTree(input: { name: $name, fruit: {{fruit}}, plantedOn: $on }) { tree { name } } }""", new { name, on = plantedOn });

        Assert.Equal((expected, expected, expected), (Refusals(sent), Refusals(written), Refusals(mixed)));
        Assert.False(sent.TryGetProperty("data", out _));
        await using var db = await city.Open();
        Assert.Equal(0, await db.Set<Tree>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_only_follows_from_a_stand_in_is_not_said()
    {
        await using var city = await OrchardCity.Start([typeof(OrchardQueries), typeof(FruitMutation)], Apple);

        var after = await city.Send("""mutation { fence(input: { from: "soon", until: "2026-01-01", name: "" }) { tree { id } } }""");
        var before = await city.Send("""mutation { fence(input: { from: "2026-01-01", until: "soon", name: "" }) { tree { id } } }""");

        Assert.Equal("input.from WRONG_VALUE, input.name REQUIRED", Refusals(after));
        Assert.Equal("input.name REQUIRED, input.until WRONG_VALUE", Refusals(before));
    }

    [Fact]
    public async Task Whoever_may_not_learns_nothing_of_rules_by_values_that_cannot_be_read()
    {
        await using var city = await OrchardCity.Start([typeof(OrchardQueries), typeof(FruitMutation)], Apple);

        var answer = await city.Send("""mutation { fenceAll(input: { from: "soon", until: "2026-01-01", name: "" }) { tree { id } } }""");

        Assert.Equal("input.from WRONG_VALUE", Refusals(answer));
    }

    [Fact]
    public async Task Of_several_changes_only_what_cannot_be_read_is_said()
    {
        await using var city = await OrchardCity.Start([typeof(OrchardQueries), typeof(FruitMutation)], Apple);

        var answer = await city.Send("""mutation { a: fence(input: { from: "soon", until: "2026-01-01", name: "" }) { tree { id } } b: fence(input: { from: "2026-01-01", until: "2026-01-01", name: "" }) { tree { id } } }""");

        Assert.Equal("input.from WRONG_VALUE", Refusals(answer));
    }

    [Theory]
    [InlineData("mutation($i: PlantTreeInput!) { plantTree(input: $i) { tree { id } } }", """{ "i": { "fruit": "APPLE", "plantedOn": "2026-03-31" } }""", "input.name", "Name is missing. Fill it in.")]
    [InlineData("mutation($n: String!) { plantTree(input: { name: $n, fruit: APPLE, plantedOn: \"2026-03-31\" }) { tree { id } } }", """{ "n": 5 }""", "input.name", "Name cannot be \"5\". Give text.")]
    [InlineData("mutation($t: [TreeNoteInput!]) { plantTree(input: { name: \"a\", fruit: APPLE, plantedOn: \"2026-03-31\", notes: $t }) { tree { id } } }", """{ "t": [{ "text": 5 }] }""", "input.notes.0.text", "Text cannot be \"5\". Give text.")]
    [InlineData("query($d: LocalDate!) { allTrees { ...F } } fragment F on Tree { ... on Tree { age(on: $d) } }", """{ "d": "soon" }""", "on", "On cannot be \"soon\". Give a date like 2026-03-31.")]
    [InlineData("query($n: Int) { trees(first: $n) { totalCount } }", """{ "n": "x" }""", "first", "first cannot be \"x\". Give a whole number from -2147483648 to 2147483647.")]
    [InlineData("query($n: String) { trees(where: { and: [{ name: { eq: $n } }] }) { totalCount } }", """{ "n": 5 }""", "where.and.0.name.eq", "where.and[0].name.eq cannot be \"5\". Give text.")]
    public async Task What_is_wrong_with_a_variable_is_named_by_where_it_goes(string document, string variables, string path, string message)
    {
        await using var city = await OrchardCity.Start();

        var answer = await city.Send(document, JsonDocument.Parse(variables).RootElement, "en");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal((path, message), (string.Join('.', error.GetProperty("extensions").GetProperty("path").EnumerateArray()), error.GetProperty("message").GetString()));
        Assert.True(error.TryGetProperty("locations", out _));
    }

    private static string Refusals(JsonElement answer)
        => string.Join(", ", answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions"))
            .Select(error => $"{string.Join('.', error.GetProperty("path").EnumerateArray())} {error.GetProperty("code")}").Order(StringComparer.Ordinal));

    /// <summary>修剪 · which tree to prune</summary>
    /// <param name="Id">果树 · the tree</param>
    private sealed record PruneInput([property: ID<Tree>] int Id);

    /// <summary>挂牌 · what to write on a tree</summary>
    /// <param name="Labels">牌子 · what stands on each</param>
    private sealed record LabelInput(IReadOnlyList<string> Labels);

    /// <summary>围栏 · when a fence stands</summary>
    /// <param name="From">开始日期 · first day</param>
    /// <param name="Until">结束日期 · last day</param>
    /// <param name="Name">名称 · what it is called</param>
    private sealed record FenceInput(DateOnly From, DateOnly Until, string Name);

    [MutationType]
    private static class FruitMutation
    {
        /// <summary>修剪 · prune a tree</summary>
        [Authorize(Roles = [Role.UnitHead])]
        [Error<NotFoundException>]
        public static async Task<Tree> Prune(PruneInput input, CityDb db, CancellationToken cancel) => await db.Editable<Tree>(input.Id, 1, cancel);

        /// <summary>围栏 · fence a tree</summary>
        [Error<RequiredException>]
        public static Task<Tree> Fence(FenceInput input, CityDb db, CancellationToken cancel)
        {
            var problems = new List<UserErrorException>();
            if (input.Name.Length == 0) problems.Add(new RequiredException("name", new("名称", "Name")));
            if (input.Until < input.From) problems.AddRange(new RequiredException("from", new("开始日期", "From")), new RequiredException("until", new("结束日期", "Until")));
            UserErrorsException.ThrowIfAny(problems);
            return db.Set<Tree>().SingleAsync(cancel);
        }

        /// <summary>全部围栏 · fence all trees</summary>
        [Authorize(Roles = [Role.UnitHead])]
        [Error<RequiredException>]
        public static Task<Tree> FenceAll(FenceInput input, CityDb db, CancellationToken cancel) => Fence(input, db, cancel);

        /// <summary>挂牌 · label a tree</summary>
        [Error<RequiredException>]
        public static Tree Label(LabelInput input)
        {
            UserErrorsException.ThrowIfAny(input.Labels.Index().Where(label => label.Item.Length == 0).Select(label => new RequiredException($"labels[{label.Index}].name", new("牌子", "The label"))));
            return Apple;
        }
    }
}
