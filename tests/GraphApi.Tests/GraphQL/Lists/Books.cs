using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Tests.GraphQL.Lists;

/// <summary>装帧 · how a book is bound</summary>
public enum Binding
{
    /// <summary>精装 · hard cover</summary>
    Hard,
    /// <summary>平装 · soft cover</summary>
    Soft,
    /// <summary>线装 · thread-bound</summary>
    BoundByThread,
}

/// <summary>图书 · a book with a column of every kind</summary>
[CommonKnowledge]
public sealed class Book : Entity
{
    /// <summary>书名 · title</summary>
    public required string Title { get; set; }
    /// <summary>备注 · note</summary>
    public string? Note { get; set; }
    /// <summary>页数 · number of pages</summary>
    public int Pages { get; set; }
    /// <summary>借出次数 · times lent</summary>
    public int? Lent { get; set; }
    /// <summary>条码 · bar code</summary>
    public long Barcode { get; set; }
    /// <summary>价格 · price</summary>
    public decimal? Price { get; set; }
    /// <summary>重量 · weight</summary>
    public double Weight { get; set; }
    /// <summary>可借 · may be lent</summary>
    public bool MayLeave { get; set; }
    /// <summary>装帧 · binding</summary>
    public Binding Binding { get; set; }
    /// <summary>原装帧 · binding before repair</summary>
    public Binding? OldBinding { get; set; }
    /// <summary>出版日期 · day of print</summary>
    public DateOnly PrintedOn { get; set; }
    /// <summary>归还日期 · day of return</summary>
    public DateOnly? ReturnedOn { get; set; }
    /// <summary>登记时间 · moment of entry</summary>
    public DateTimeOffset EnteredAt { get; set; }
    /// <summary>清点时间 · moment of the last count</summary>
    public DateTimeOffset? CountedAt { get; set; }
    /// <summary>采购期次 · the period it was bought for</summary>
    public Period BoughtFor { get; set; } = new(2026, PeriodKind.Year, 1);
    /// <summary>淘汰期次 · the period it is given away in</summary>
    public Period? GivenAwayIn { get; set; }
    /// <summary>书架 · the shelf it stands on</summary>
    public int? ShelfId { get; set; }
    /// <summary>前一版 · the edition before</summary>
    public int? EarlierId { get; set; }
    /// <summary>内部代号 · a number no client may see</summary>
    public int HiddenId { get; set; }
    /// <summary>密语 · never published</summary>
    [GraphQLIgnore]
    public string? Secret { get; set; }

    public bool IsThick => Pages > 500;

    internal sealed class Mapping : IEntityTypeConfiguration<Book>
    {
        public void Configure(EntityTypeBuilder<Book> book)
        {
            book.HasIndex(b => b.Title);
            book.HasOne<Shelf>().WithMany().HasForeignKey(b => b.ShelfId);
            book.HasOne<Book>().WithMany().HasForeignKey(b => b.EarlierId);
        }
    }
}

/// <summary>书架 · a shelf</summary>
[CommonKnowledge]
public sealed class Shelf : Entity
{
    /// <summary>名称 · name</summary>
    public required string Name { get; set; }
    /// <summary>楼层 · floor</summary>
    public int? Floor { get; set; }
    /// <summary>闭架 · closed to readers</summary>
    public bool IsClosed { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Shelf>
    {
        // Stands for a scope: rows no caller of these tests may see.
        public void Configure(EntityTypeBuilder<Shelf> shelf) => shelf.HasQueryFilter(s => s.Name != "看不见");
    }
}

public sealed class BooksDb(DbContextOptions options) : CityDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfiguration(new Book.Mapping()).ApplyConfiguration(new Shelf.Mapping());
}
