using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Excel;

/// <summary>表 · one list as departments see it; template, import, export, error texts and guide follow from it</summary>
public abstract class Sheet
{
    private readonly List<Column> _columns = [];
    private readonly List<IReadOnlyList<Column>> _keys = [];

    private protected Sheet(string title, string fileName)
    {
        Title = title;
        FileName = fileName;
    }

    /// <summary>标题 · the Chinese title, also the name of the worksheet</summary>
    public string Title { get; }

    /// <summary>文件名 · the file name of the blank template</summary>
    public string FileName { get; }

    /// <summary>名称 · what addresses and commands call it: the file name without its ending</summary>
    public string Name => Path.GetFileNameWithoutExtension(FileName);

    /// <summary>名称 · the title in both languages, from the documentation of the class</summary>
    public Text Label => new(Title, XmlDocs.Label(GetType()).English);

    /// <summary>列 · the columns in the order of the template</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>识别列 · which columns tell rows apart; the first set that is filled in decides</summary>
    public IReadOnlyList<IReadOnlyList<Column>> Keys => _keys;

    /// <summary>可以重复 · whether rows with the same key are told apart by their order, with a warning, instead of being errors</summary>
    public bool MayRepeat { get; private protected set; }

    /// <summary>填报角色 · who may bring the list as a workbook, each for the units they act for</summary>
    public virtual IReadOnlyCollection<Role> Roles => [Role.SafetyOffice, Role.UnitHead, Role.Clerk];

    internal abstract Type RowType { get; }

    internal abstract Type EntityType { get; }

    /// <summary>表头内容 · whether a part of the lines above the header, or an option of the upload, says something of this list</summary>
    public bool Takes(HeadingPart part) => _columns.Exists(column => column.Heading == part);

    private protected void Add(Column column) => _columns.Add(column);

    private protected void AddKey(IEnumerable<string> properties) => _keys.Add([.. properties.Select(name => _columns.Single(column => column.Property.Name == name))]);
}

/// <summary>表 · declares how a list's rows look and what becomes of them</summary>
/// <typeparam name="TRow">a record: what one row says</typeparam>
/// <typeparam name="TEntity">what a row stands for in the database</typeparam>
public abstract class Sheet<TRow, TEntity>(string title, string fileName) : Sheet(title, fileName)
    where TRow : class where TEntity : Entity
{
    internal sealed override Type RowType => typeof(TRow);

    internal sealed override Type EntityType => typeof(TEntity);

    /// <summary>导出范围 · the objects this sheet lists, in the order of an export that asks for none</summary>
    public abstract IQueryable<TEntity> Rows(CityDb db);

    /// <summary>对象成行 · an object as a row: for exports, and to tell what an import changes</summary>
    public abstract TRow Read(TEntity entity, SheetContext context);

    /// <summary>对应所填 · what an object says of that which a row is for, where it holds several: of a list reported each quarter, the report of the quarter the row is filed in</summary>
    /// <param name="read">what it says, by <see cref="Read"/></param>
    /// <param name="entity">the object</param>
    /// <param name="row">the row that was matched with it</param>
    /// <param name="context">what else is known</param>
    public virtual TRow ReadFor(TRow read, TEntity entity, TRow row, SheetContext context) => read;

    /// <summary>新建 · the object a new row asks for, by the same verb the mutation uses; not added to the database here</summary>
    /// <exception cref="UserErrorException">what the row may not say; its field names the column</exception>
    public abstract TEntity Create(TRow row, SheetContext context);

    /// <summary>修改 · changes an object to what its row says, by the same verbs the mutations use</summary>
    /// <exception cref="UserErrorException">what the row may not say; its field names the column</exception>
    public abstract void Change(TEntity entity, TRow row, SheetContext context);

    /// <summary>疑问 · what a person should look at although the row is accepted; the field names the column</summary>
    public virtual IEnumerable<(string Field, Finding Finding)> Doubts(TRow row, SheetContext context) => [];

    /// <summary>相关对象 · the objects the rows of a workbook may be about, found again by key or hidden id; every object unless a list grows without bound</summary>
    /// <param name="db">tracks what is found if, and only if, the result is to be stored</param>
    /// <param name="rows">the rows as far as they could be read: what could not be is blank</param>
    /// <param name="ids">the hidden ids in the workbook</param>
    /// <param name="context">what else was loaded can be kept in it</param>
    /// <param name="cancel">stops it</param>
    public virtual async Task<IReadOnlyList<TEntity>> Candidates(CityDb db, IReadOnlyList<TRow> rows, IReadOnlyList<int> ids, SheetContext context, CancellationToken cancel)
        => await Rows(db).ToListAsync(cancel);

    /// <summary>整理原文 · the texts of a row before names are looked up, where one column holds what belongs into another; null if there is nothing to move</summary>
    /// <param name="texts">what the cells say, by field</param>
    public virtual RowTexts? Sort(IReadOnlyDictionary<string, string> texts) => null;

    /// <summary>声明一列 · declares a column for a property of the row</summary>
    protected Column<TRow, T> Column<T>(Expression<Func<TRow, T>> property, string header)
    {
        var column = new Column<TRow, T>((PropertyInfo)((MemberExpression)property.Body).Member, header);
        Add(column);
        return column;
    }

    /// <summary>声明识别列 · rows with equal values here are the same row; call again for what decides when one of these is blank</summary>
    protected void Key(params Expression<Func<TRow, object?>>[] properties) => AddKey(properties.Select(NameOf));

    /// <summary>声明识别列 · the same where a list may say one thing twice: equal rows are told apart by their order</summary>
    protected void KeyInOrder(params Expression<Func<TRow, object?>>[] properties)
    {
        Key(properties);
        MayRepeat = true;
    }

    private static string NameOf(Expression<Func<TRow, object?>> property)
        => ((MemberExpression)(property.Body is UnaryExpression convert ? convert.Operand : property.Body)).Member.Name;
}

/// <summary>整理结果 · cells of a row that say something else after sorting, and what is to be said of that</summary>
/// <param name="Texts">the new texts by field; the others stay</param>
/// <param name="Findings">warnings, each with the field it is about</param>
public sealed record RowTexts(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<(string Field, Finding Finding)> Findings);

/// <summary>处理环境 · what a sheet may ask while rows are read, checked or written</summary>
public sealed class SheetContext
{
    private readonly Dictionary<Type, INames> _names;
    private readonly Dictionary<Type, object> _kept = [];

    internal SheetContext(DateOnly today, ICaller caller, Scope scope, IEnumerable<INames> names)
    {
        Scope = scope;
        Today = today;
        Caller = caller;
        _names = names.ToDictionary(one => one.GetType());
    }

    /// <summary>今天 · the day in the city's zone</summary>
    public DateOnly Today { get; }

    /// <summary>调用者 · on whose behalf</summary>
    public ICaller Caller { get; }

    /// <summary>名称目录 · a directory that already knows the earlier rows of the same workbook</summary>
    public TNames Names<TNames>() where TNames : class, INames => (TNames)_names[typeof(TNames)];

    /// <summary>保留 · keeps something a sheet has loaded for the rows of this workbook</summary>
    public void Keep<T>(T value) where T : class => _kept[typeof(T)] = value;

    /// <summary>取出 · what the sheet has kept; null if nothing of the kind</summary>
    public T? Kept<T>() where T : class => (T?)_kept.GetValueOrDefault(typeof(T));

    /// <summary>The same with the directories as they are now and nothing kept.</summary>
    internal SheetContext Copy() => new(Today, Caller, Scope, _names.Values);

    /// <summary>What may be read and changed on the caller's behalf.</summary>
    internal Scope Scope { get; }

    internal INames Names(Type type) => _names[type];

    internal void Put(Entity pending)
    {
        foreach (var (type, names) in _names) _names[type] = names.With(pending);
    }
}
