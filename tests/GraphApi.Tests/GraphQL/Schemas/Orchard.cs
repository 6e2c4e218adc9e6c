using System.ComponentModel.DataAnnotations;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>果树种类 · kind of a fruit tree</summary>
public enum Fruit
{
    /// <summary>苹果 · apple</summary>
    Apple,
    /// <summary>晚熟的梨 · late pear</summary>
    LatePear,
}

/// <summary>果树 · a tree of the orchard</summary>
[CommonKnowledge]
public sealed class Tree : Entity
{
    /// <summary>名称 · what it is "called" \ named</summary>
    public required string Name { get; set; }

    /// <summary>品种 · what grows on it</summary>
    public required Fruit Fruit { get; set; }

    /// <summary>种植日期 · day on which it was planted</summary>
    public DateOnly? PlantedOn { get; set; }

    /// <summary>旁边的树 · the tree beside it</summary>
    public int? NeighbourId { get; set; }

    /// <summary>不公开的树 · never published</summary>
    public List<int> HiddenTreeIds { get; } = [];

    [GraphQLIgnore]
    public Type Secret => typeof(Tree);

    public void Rename(string name)
    {
        if (name == "稻草人") throw new NotATreeException(name);

        Name = name;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Tree>
    {
        public void Configure(EntityTypeBuilder<Tree> tree) => tree.HasOne<Tree>().WithMany().HasForeignKey(one => one.NeighbourId);
    }
}

/// <summary>采摘 · one harvest of a tree</summary>
[CommonKnowledge]
public sealed class Harvest : Entity
{
    /// <summary>所摘的树 · the tree it came from</summary>
    public required int TreeId { get; init; }

    /// <summary>公斤数 · how many kilograms</summary>
    public required decimal Kilograms { get; init; }
}

public sealed class OrchardDb(DbContextOptions options) : CityDb(options);

/// <summary>果园概况 · how many trees there are</summary>
/// <param name="Count">棵数 · how many</param>
/// <param name="Oldest">最老的树 · the oldest of them</param>
/// <param name="Widest">最宽的树 · the widest of them</param>
public sealed record OrchardSummary(int Count, Tree? Oldest, [property: ID<Tree>] int? Widest);

/// <summary>不是树 · what is named is no tree</summary>
public sealed class NotATreeException(string name) : UserErrorException(new($"“{name}”不是树，请换一个名称。", $"{name} is no tree. Choose another name."))
{
    /// <summary>名称 · what it was called</summary>
    public string Called { get; } = name;
}

internal sealed class TreeLostException() : UserErrorException(new("树不见了。", "The tree is lost."));

internal sealed class HarvestsByTree : GroupLoader<int, Harvest>
{
    protected override async Task<ILookup<int, Harvest>> Load(IReadOnlyList<int> treeIds, CityDb db, CancellationToken cancel)
        => (await db.Set<Harvest>().Where(harvest => treeIds.Contains(harvest.TreeId)).OrderBy(harvest => harvest.Id).ToListAsync(cancel)).ToLookup(harvest => harvest.TreeId);
}

internal sealed class TreesById : BatchLoader<int, Tree>
{
    protected override async Task<IReadOnlyDictionary<int, Tree>> Load(IReadOnlyList<int> ids, CityDb db, CancellationToken cancel)
        => await db.Set<Tree>().Where(tree => ids.Contains(tree.Id)).ToDictionaryAsync(tree => tree.Id, cancel);
}

[ObjectType<Tree>]
internal static class TreeNode
{
    /// <summary>旁边的树 · the tree beside it</summary>
    public static Batched<Tree?> GetNeighbour([Parent] Tree tree, TreesById trees) => trees.Of(tree.NeighbourId ?? 0);

    /// <summary>历次采摘 · its harvests</summary>
    public static Batched<IReadOnlyList<Harvest>> GetHarvests([Parent] Tree tree, HarvestsByTree harvests) => harvests.Of(tree.Id);

    /// <summary>树龄 · years since it was planted</summary>
    /// <param name="tree"></param>
    /// <param name="on">截止日期 · the day up to which years are counted</param>
    public static int? GetAge([Parent] Tree tree, DateOnly on) => on.Year - tree.PlantedOn?.Year;
}

[QueryType]
internal static class OrchardQueries
{
    /// <summary>果树 · the trees</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Tree> GetTrees(CityDb db) => db.Set<Tree>();

    /// <summary>全部果树 · all trees at once</summary>
    [UseSorting]
    public static IQueryable<Tree> GetAllTrees(CityDb db) => db.Set<Tree>();

    /// <summary>按名称取树 · the tree of a name</summary>
    /// <param name="name">名称 · its name</param>
    /// <param name="db"></param>
    /// <param name="cancel"></param>
    public static async Task<Tree?> GetTreeByNameAsync(string name, CityDb db, CancellationToken cancel) => await db.Set<Tree>().SingleOrDefaultAsync(tree => tree.Name == name, cancel);

    /// <summary>概况 · how many trees there are</summary>
    public static async Task<OrchardSummary> GetSummary(CityDb db, CancellationToken cancel) => new(await db.Set<Tree>().CountAsync(cancel), Oldest: null, Widest: 1);

    /// <summary>树名 · names of trees by their ids</summary>
    /// <param name="ids">编号 · the trees</param>
    /// <param name="db"></param>
    /// <param name="fruit">品种 · of what kind</param>
    /// <param name="ending">后缀 · what follows each name</param>
    public static IEnumerable<string> GetTreeNames([ID<Tree>] IReadOnlyList<int> ids, CityDb db, Fruit? fruit = null, string ending = "！")
        => db.Set<Tree>().Where(tree => ids.Contains(tree.Id) && (fruit == null || tree.Fruit == fruit)).OrderBy(tree => tree.Id).Select(tree => tree.Name + ending);

    /// <summary>只有负责人可见 · for heads alone</summary>
    [Authorize(Roles = [Role.UnitHead, Role.Leader])]
    public static string GetSecret() => "秘密";

    /// <summary>丢失 · always fails in words</summary>
    public static string GetLost() => throw new TreeLostException();

    /// <summary>故障 · always fails</summary>
    public static string GetBroken() => throw new InvalidOperationException("password=abc");
}

/// <summary>改名 · a new name for a tree</summary>
/// <param name="Id">果树 · the tree</param>
/// <param name="Version">版本 · the version seen</param>
/// <param name="Name">名称 · its new name</param>
/// <param name="PlantedOn">种植日期 · day on which it was planted</param>
/// <param name="Neighbour">旁边的树 · the tree beside it</param>
public sealed record ChangeTreeInput(
    [property: ID<Tree>] int Id,
    int Version,
    [property: MaxLength(10)] Optional<string> Name,
    Optional<DateOnly?> PlantedOn,
    [property: ID<Tree>] Optional<int?> Neighbour);

/// <summary>新树 · a tree to be planted</summary>
/// <param name="Name">名称 · what it is called</param>
/// <param name="Fruit">品种 · what grows on it</param>
/// <param name="PlantedOn">种植日期 · day on which it was planted</param>
/// <param name="Beside">旁边的树 · trees beside it</param>
/// <param name="Notes">备注 · notes about it</param>
/// <param name="Watts">瓦数，默认 5 · light; it gets 5 unless said otherwise</param>
public sealed record PlantTreeInput(string Name, Fruit Fruit, DateOnly PlantedOn, [property: ID<Tree>] IReadOnlyList<int>? Beside = null, IReadOnlyList<TreeNote>? Notes = null, int Watts = 5);

/// <summary>备注 · a note about a tree</summary>
/// <param name="Text">内容 · what it says</param>
public sealed record TreeNote([property: MaxLength(5)] string Text);

[MutationType]
internal static class OrchardMutations
{
    /// <summary>更改果树 · change a tree</summary>
    /// <param name="input">更改内容 · what to change</param>
    /// <param name="db"></param>
    /// <param name="cancel"></param>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk])]
    [Error<NotFoundException>, Error<StaleVersionException>, Error<NotATreeException>]
    public static async Task<Tree> ChangeTree(ChangeTreeInput input, CityDb db, CancellationToken cancel)
    {
        var tree = await db.Editable<Tree>(input.Id, input.Version, cancel);
        tree.Rename(input.Name.Or(tree.Name));
        tree.PlantedOn = input.PlantedOn.Or(tree.PlantedOn);
        tree.NeighbourId = input.Neighbour.Or(tree.NeighbourId);
        await db.SaveChangesAsync(cancel);
        return tree;
    }

    /// <summary>种树 · plant a tree</summary>
    /// <param name="input">新树 · the tree</param>
    /// <param name="db"></param>
    /// <param name="cancel"></param>
    [Error<NotATreeException>, Error<RequiredException>]
    public static async Task<Tree> PlantTree(PlantTreeInput input, CityDb db, CancellationToken cancel)
    {
        var tree = new Tree { Name = $"{input.Name}{input.Watts}{string.Concat((input.Notes ?? []).Select(note => note.Text))}", Fruit = input.Fruit, PlantedOn = input.PlantedOn, NeighbourId = input.Beside?[0] };
        db.Add(tree);
        await db.SaveChangesAsync(cancel);
        UserErrorsException.ThrowIfAny(input.Name == "" ? [new RequiredException("name", new("名称", "Name")), new NotATreeException(input.Name) { Field = "fruit" }] : []);
        return tree;
    }

    /// <summary>砍树 · fell a tree</summary>
    [Authorize(Roles = [Role.UnitHead])]
    public static Tree FellTree() => throw new InvalidOperationException();

    /// <summary>找树 · look for a tree that is lost</summary>
    public static Tree FindTree() => throw new TreeLostException();
}
