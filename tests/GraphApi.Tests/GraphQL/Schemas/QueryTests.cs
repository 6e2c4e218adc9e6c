using System.Text.Json;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Tests.GraphQL.Schemas;

public sealed class QueryTests
{
    private static Tree Apple(string name, int? neighbour = null) => new() { Name = name, Fruit = Fruit.Apple, NeighbourId = neighbour };

    private static Tree[] Apples(int count) => [.. Enumerable.Range(1, count).Select(number => Apple($"树{number}", number == 1 ? null : 1))];

    [Fact]
    public async Task An_id_that_is_none_leaves_null_and_an_error_in_its_place()
    {
        await using var city = await OrchardCity.Start(OrchardChanges.Apple);

        var answer = await city.Send("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Tree { name } } }", new { ids = new[] { "bad", OrchardChanges.Id, "worse" } });

        Assert.Equal([null, "甲", null], answer.GetProperty("data").GetProperty("nodes").EnumerateArray().Select(node => node.ValueKind == JsonValueKind.Null ? null : node.GetProperty("name").GetString()));
        Assert.Equal(["""["nodes",0]""", """["nodes",2]"""], answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()));
        Assert.All(answer.GetProperty("errors").EnumerateArray(), error => Assert.Equal("""[{"line":1,"column":23}]""", error.GetProperty("locations").GetRawText()));
    }

    [Fact]
    public async Task Fifty_parents_with_a_batched_child_cost_two_statements()
    {
        await using var city = await OrchardCity.Start([.. Apples(50), .. Enumerable.Range(1, 50).Select(number => new Harvest { TreeId = number, Kilograms = number })]);

        var data = await city.Data("{ allTrees { harvests { kilograms } } }");

        Assert.Equal(50, data.GetProperty("allTrees").GetArrayLength());
        Assert.Equal(50, data.GetProperty("allTrees")[49].GetProperty("harvests")[0].GetProperty("kilograms").GetDecimal());
        Assert.Equal(2, city.Statements.Count);
    }

    [Fact]
    public async Task A_batched_child_of_a_batched_child_costs_one_statement_more()
    {
        await using var city = await OrchardCity.Start([.. Apples(20), new Harvest { TreeId = 1, Kilograms = 7 }]);

        var data = await city.Data("{ trees { nodes { neighbour { name harvests { kilograms } } } } }");

        var last = data.GetProperty("trees").GetProperty("nodes")[19].GetProperty("neighbour");
        Assert.Equal("树1", last.GetProperty("name").GetString());
        Assert.Equal(7, last.GetProperty("harvests")[0].GetProperty("kilograms").GetDecimal());
        Assert.Equal(3, city.Statements.Count);
    }

    [Theory]
    [InlineData("pageInfo { hasPreviousPage }")]
    [InlineData("pageInfo { hasNextPage }")]
    [InlineData("pageInfo { startCursor }")]
    [InlineData("pageInfo { ...ends }")]
    [InlineData("edges { cursor }")]
    [InlineData("edges { ... on TreesEdge { place: cursor node { name } } }")]
    [InlineData("nodes { name }")]
    public async Task A_page_answers_a_part_of_what_it_answers_whole(string part)
    {
        await using var city = await OrchardCity.Start(Apples(5));
        var first = await city.Data("{ trees(first: 2) { pageInfo { endCursor } } }");
        var after = first.GetProperty("trees").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var whole = await city.Data($"query($after: String) {{ trees(first: 2, after: $after) {{ nodes {{ name }} edges {{ cursor place: cursor node {{ name }} }} pageInfo {{ hasPreviousPage hasNextPage startCursor endCursor }} }} }}", new { after });
        var answer = await city.Data($"query($after: String) {{ trees(first: 2, after: $after) {{ {part} }} }} {(part.Contains("ends", StringComparison.Ordinal) ? "fragment ends on PageInfo { endCursor hasPreviousPage }" : "")}", new { after });

        AssertPart(answer, whole);
    }

    [Fact]
    public async Task Fields_stand_in_the_order_they_were_asked_in_whoever_reads_them()
    {
        await using var city = await OrchardCity.Start(Apples(2));

        var data = await city.Data("query($no: Boolean!) { allTrees { harvests { kilograms } name ...more neighbour { fruit neighbour { id } name } age(on: \"2026-01-01\") plantedOn } } fragment more on Tree { __typename fruit @include(if: $no) again: name id }", new { no = false });

        var tree = data.GetProperty("allTrees")[1];
        Assert.Equal(["harvests", "name", "__typename", "again", "id", "neighbour", "age", "plantedOn"], tree.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["fruit", "neighbour", "name"], tree.GetProperty("neighbour").EnumerateObject().Select(field => field.Name));
        Assert.Equal("树1", tree.GetProperty("neighbour").GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_one_request_leaves_out_the_next_of_the_same_document_may_ask_for()
    {
        await using var city = await OrchardCity.Start(Apples(1));
        const string Document = "query($no: Boolean!) { allTrees { name fruit @skip(if: $no) } }";

        var without = await city.Data(Document, new { no = true });
        var with = await city.Data(Document, new { no = false });

        Assert.Equal(["name"], without.GetProperty("allTrees")[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(["name", "fruit"], with.GetProperty("allTrees")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_value_that_cannot_be_written_nulls_its_object_and_is_told_once()
    {
        await using var city = await OrchardCity.Start(new Tree { Name = "one", Fruit = (Fruit)99 }, Apple("two", neighbour: 1));

        var answer = await city.Send("{ allTrees { name neighbour { name fruit } } }");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["allTrees",1,"neighbour","fruit"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("""[{"name":"one","neighbour":null},{"name":"two","neighbour":null}]""", answer.GetProperty("data").GetProperty("allTrees").GetRawText());
    }

    private static void AssertPart(JsonElement part, JsonElement whole)
    {
        if (part.ValueKind == JsonValueKind.Object) Assert.All(part.EnumerateObject(), field => AssertPart(field.Value, whole.GetProperty(field.Name)));
        else if (part.ValueKind == JsonValueKind.Array) Assert.All(part.EnumerateArray().Zip(whole.EnumerateArray()), pair => AssertPart(pair.First, pair.Second));
        else Assert.Equal(whole.GetRawText(), part.GetRawText());
    }

    [Fact]
    public async Task Fields_side_by_side_do_not_share_a_context()
    {
        await using var city = await OrchardCity.Start(Apples(3));
        var fields = string.Join(' ', Enumerable.Range(0, 60).Select(number => $"a{number}: summary {{ count oldest {{ id }} }} b{number}: trees {{ totalCount }}"));

        var data = await city.Data($"{{ {fields} }}");

        Assert.Equal(3, data.GetProperty("a59").GetProperty("count").GetInt32());
        Assert.Equal(3, data.GetProperty("b59").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Nodes_of_several_kinds_cost_one_statement_a_kind()
    {
        await using var city = await OrchardCity.Start([.. Apples(3), new Harvest { TreeId = 1, Kilograms = 2 }]);
        string[] ids = [GlobalId.Of<Tree>(3), GlobalId.Of<Harvest>(1), GlobalId.Of<Tree>(99), GlobalId.Of<Tree>(1)];

        var data = await city.Data("query($ids: [ID!]!, $one: ID!) { node(id: $one) { id } nodes(ids: $ids) { __typename id ... on Tree { name } } }", new { ids, one = ids[0] });

        var nodes = data.GetProperty("nodes");
        Assert.Equal(["Tree", "Harvest", null, "Tree"], nodes.EnumerateArray().Select(node => node.ValueKind == System.Text.Json.JsonValueKind.Null ? null : node.GetProperty("__typename").GetString()));
        Assert.Equal("树3", nodes[0].GetProperty("name").GetString());
        Assert.Equal(ids[1], nodes[1].GetProperty("id").GetString());
        Assert.Equal(ids[0], data.GetProperty("node").GetProperty("id").GetString());
        Assert.Equal(2, city.Statements.Count);
    }

    [Fact]
    public async Task A_node_resolver_answers_from_memory()
    {
        await using var city = await OrchardCity.Start([.. OrchardCity.Everything, typeof(HarvestNode)]);
        string[] ids = [GlobalId.Of<Harvest>(7), GlobalId.Of<Harvest>(8)];

        var data = await city.Data("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Harvest { kilograms } } }", new { ids });

        Assert.Equal("""[{"kilograms":77},null]""", data.GetProperty("nodes").ToString());
        Assert.Equal(0, city.Statements.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("VHJlZTox=")]
    [InlineData("VHJlZTowMQ")]
    [InlineData("VHJlZTotMQ")]
    [InlineData("TGVhZjox")]
    [InlineData("树")]
    public async Task A_text_that_is_no_id_is_said_to_be_none(string id)
    {
        await using var city = await OrchardCity.Start(Apples(1));

        var answer = await city.Send("query($id: ID!) { node(id: $id) { id } }", new { id });

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("INVALID_ID", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("data").GetProperty("node").ValueKind);
    }

    [Fact]
    public async Task All_wrong_ids_of_a_field_are_named_at_once()
    {
        await using var city = await OrchardCity.Start(Apples(1));

        var answer = await city.Send("query($ids: [ID!]!) { treeNames(ids: $ids) }", new { ids = new[] { GlobalId.Of<Harvest>(1), GlobalId.Of<Tree>(1), "x" } }, "en");

        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(["ids.0", "ids.2"], errors.Select(error => string.Join('.', error.GetProperty("extensions").GetProperty("path").EnumerateArray())));
        Assert.All(errors, error => Assert.Equal("treeNames", error.GetProperty("path")[0].GetString()));
        Assert.Contains("\"x\" is not the id of any tree", errors[1].GetProperty("message").GetString() + errors[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Arguments_arrive_with_their_defaults_and_their_enums()
    {
        await using var city = await OrchardCity.Start(Apple("甲"), new Tree { Name = "乙", Fruit = Fruit.LatePear, PlantedOn = new DateOnly(2000, 1, 1) });
        string[] ids = [GlobalId.Of<Tree>(1), GlobalId.Of<Tree>(2)];

        var data = await city.Data("""
            query($ids: [ID!]!) { all: treeNames(ids: $ids) pears: treeNames(ids: $ids, fruit: LATE_PEAR, ending: "") treeByName(name: "乙") { age(on: "2026-03-31") plantedOn fruit } summary { widest } }
            """, new { ids });

        Assert.Equal("""["甲！","乙！"]""", data.GetProperty("all").ToString().Replace("\\u7532", "甲").Replace("\\u4E59", "乙").Replace("\\uFF01", "！"));
        Assert.Equal("乙", Assert.Single(data.GetProperty("pears").EnumerateArray()).GetString());
        Assert.Equal("""{"age":26,"plantedOn":"2000-01-01","fruit":"LATE_PEAR"}""", data.GetProperty("treeByName").ToString());
        Assert.Equal(ids[0], data.GetProperty("summary").GetProperty("widest").GetString());
    }

    [Fact]
    public async Task A_list_is_filtered_ordered_and_paged()
    {
        await using var city = await OrchardCity.Start(Apples(5));

        var data = await city.Data("""{ trees(first: 2, where: { name: { neq: "树5" } }, order: [{ id: DESC }]) { nodes { name } pageInfo { hasNextPage } totalCount } allTrees(order: [{ name: DESC }]) { name } }""");

        var page = data.GetProperty("trees");
        Assert.Equal(["树4", "树3"], page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()));
        Assert.Equal(4, page.GetProperty("totalCount").GetInt32());
        Assert.Equal("树5", data.GetProperty("allTrees")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("secret", "NOT_ALLOWED", "zh-CN", "您没有执行此操作的权限：角色不符，或不是您负责的单位。请联系安办管理员。")]
    [InlineData("lost", "TREE_LOST", "en", "The tree is lost.")]
    public async Task An_expected_failure_of_a_query_has_its_code_and_sentence(string field, string code, string language, string message)
    {
        await using var city = await OrchardCity.Start();

        var answer = await city.Send($"{{ {field} }}", variables: null, language);

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, message), (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task An_unexpected_failure_is_one_neutral_sentence_with_a_number_the_log_knows()
    {
        await using var city = await OrchardCity.Start();

        var answer = await city.Send("{ broken }");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        var id = error.GetProperty("extensions").GetProperty("id").GetString()!;
        Assert.Equal("SERVER_FAILED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("password", answer.ToString());
        Assert.Contains(city.Logged.Lines, line => line.Contains(id) && line.Contains("password=abc"));
    }

    [Fact]
    public async Task A_document_seen_before_still_has_its_variables_looked_at()
    {
        await using var city = await OrchardCity.Start(Apples(1));
        const string query = "query($name: String!) { treeByName(name: $name) { name } }";

        await city.Data(query, new { name = "树1" });
        var wrong = await city.Send(query, new { name = 5 });
        var again = await city.Data(query, new { name = "树1" });

        Assert.Equal("WRONG_VALUE", wrong.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("树1", again.GetProperty("treeByName").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_wrong_value_in_a_filter_is_named_by_its_place()
    {
        await using var city = await OrchardCity.Start();

        var answer = await city.Send("query($where: TreeFilterInput) { trees(where: $where) { totalCount } }", new { where = new { fruit = new { eq = "PLUM" }, plantedOn = new { gt = "soon" } } });

        var messages = answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString());
        Assert.Equal(["“where.fruit.eq”不能是“PLUM”，请填写以下之一：APPLE、LATE_PEAR。", "“where.plantedOn.gt”不能是“soon”，请填写 2026-03-31 这样的日期。"], messages);
    }

    [Fact]
    public async Task A_wrong_id_in_a_filter_is_named_by_its_place()
    {
        await using var city = await OrchardCity.Start(Apples(1));

        var answer = await city.Send("query($ids: [ID]) { trees(where: { neighbour: { id: { in: $ids } } }) { totalCount } }", new { ids = new[] { GlobalId.Of<Tree>(1), "x" } });

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("“where.neighbour.id.in[1]”中的“x”不是果树的编号，请使用查询所返回的 id。", error.GetProperty("message").GetString());
        Assert.Equal("""{"kind":"Tree","sent":"x","field":"where.neighbour.id.in[1]"}""", error.GetProperty("extensions").GetProperty("params").ToString());
        Assert.Equal(["where", "neighbour", "id", "in", "1"], error.GetProperty("extensions").GetProperty("path").EnumerateArray().Select(step => step.GetString()));
    }

    [Fact]
    public async Task A_document_that_is_wrong_stays_wrong()
    {
        await using var city = await OrchardCity.Start();

        var first = await city.Send("{ nothing }");
        var second = await city.Send("{ nothing }");

        Assert.Equal("FIELDS_ON_CORRECT_TYPE", first.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(first.ToString(), second.ToString());
    }

    [ObjectType<Harvest>]
    private static class HarvestNode
    {
        [NodeResolver]
        public static Harvest? GetHarvest(int id) => id == 7 ? new Harvest { TreeId = 1, Kilograms = 77 } : null;
    }
}
