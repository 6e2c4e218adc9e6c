using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>What is wrong in a feature stops the start, with a sentence that names the member.</summary>
public sealed class MistakeTests
{
    public static TheoryData<Type, string> Mistakes => new()
    {
        { typeof(Undescribed), "Undescribed.GetSilent (Query.silent)" },
        { typeof(EnglishOnly), "EnglishOnly.GetPlain (Query.plain)" },
        { typeof(ArgumentWithoutWords), "ArgumentWithoutWords.GetOne (Query.one(day))" },
        { typeof(Twice), "Twice.GetOne：Query 已有字段 one" },
        { typeof(Taken), "Taken.GetFruit：Tree 已有字段 fruit" },
        { typeof(NotPublishable), "NotPublishable.GetOne：类型 System.Type 不能发布" },
        { typeof(NotAService), "NotAService.GetOne(type)：类型 System.Type 既不是" },
        { typeof(WrongParent), "WrongParent.GetOne(tree)：[Parent] 只能用在" },
        { typeof(RulingOfAnArgument), "RulingOfAnArgument.GetIsTall(height)：返回 Ruling 的字段只能以服务为参数" },
        { typeof(FilteredByNothing), "FilteredByNothing.GetFriends：[FilteredBy] 需要 Tree 的静态字段 Befriends" },
        { typeof(PagedNumber), "PagedNumber.GetOne：[UsePaging]" },
        { typeof(NodeFromDatabase), "NodeFromDatabase.GetTreeById：[NodeResolver]" },
        { typeof(MutationOfNothing), "MutationOfNothing.Do：发布为字段的方法须有返回值" },
        { typeof(MutationOfNumber), "MutationOfNumber.Count：变更应返回一个对象" },
        { typeof(SameName), "两个类型都叫 Fruit" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_names_the_member(Type feature, string sentence)
    {
        await using var city = OrchardCity.Of(feature, typeof(OrchardQueries));

        var refusal = Assert.Throws<StartRefusedException>(() => city.Schema);

        Assert.Contains(sentence, refusal.Text.Chinese);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", refusal.Text.English.Replace("中文", ""));
    }

    [QueryType]
    private static class Undescribed
    {
        public static int GetSilent() => 1;
    }

    [QueryType]
    private static class EnglishOnly
    {
        /// <summary>plain</summary>
        public static int GetPlain() => 1;
    }

    [QueryType]
    private static class ArgumentWithoutWords
    {
        /// <summary>一 · one</summary>
        public static int GetOne(DateOnly day) => day.Year;
    }

    [QueryType]
    private static class Twice
    {
        /// <summary>一 · one</summary>
        public static int One() => 1;

        /// <summary>一 · one</summary>
        public static int GetOne() => 1;
    }

    [ObjectType<Tree>]
    private static class Taken
    {
        /// <summary>品种 · what grows on it</summary>
        public static string GetFruit([Parent] Tree tree) => tree.Name;
    }

    [QueryType]
    private static class NotPublishable
    {
        /// <summary>一 · one</summary>
        public static Type GetOne() => typeof(int);
    }

    [QueryType]
    private static class NotAService
    {
        /// <summary>一 · one</summary>
        public static int GetOne(Type type) => type.Name.Length;
    }

    [ObjectType<Harvest>]
    private static class WrongParent
    {
        /// <summary>一 · one</summary>
        public static int GetOne([Parent] Tree tree) => tree.Id;
    }

    [ObjectType<Tree>]
    private static class RulingOfAnArgument
    {
        /// <summary>是否高 · whether it is tall</summary>
        /// <param name="height">高度 · height</param>
        public static Ruling<Tree> GetIsTall(int height) => new Rule<Tree, int>((tree, least) => tree.Id > least).For(height);
    }

    [ObjectType<Tree>]
    private static class FilteredByNothing
    {
        /// <summary>邻树 · trees beside it</summary>
        [FilteredBy<Tree>("Befriends")]
        public static IEnumerable<Tree> GetFriends([Parent] Tree tree) => [tree];
    }

    [QueryType]
    private static class PagedNumber
    {
        /// <summary>一 · one</summary>
        [UsePaging]
        public static IQueryable<int> GetOne() => Array.Empty<int>().AsQueryable();
    }

    [ObjectType<Tree>]
    private static class NodeFromDatabase
    {
        [NodeResolver]
        public static Tree? GetTreeById(int id, CityDb db) => db.Find<Tree>(id);
    }

    [MutationType]
    private static class MutationOfNothing
    {
        /// <summary>做 · do</summary>
        public static Task Do() => Task.CompletedTask;
    }

    [MutationType]
    private static class MutationOfNumber
    {
        /// <summary>数 · count</summary>
        public static int Count() => 1;
    }

    [QueryType]
    private static class SameName
    {
        /// <summary>一 · one</summary>
        public static Fruit GetOne() => Fruit.Sweet;

        /// <summary>水果 · fruit</summary>
        internal enum Fruit
        {
            /// <summary>甜 · sweet</summary>
            Sweet,
        }
    }
}
