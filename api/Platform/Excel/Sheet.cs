using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

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

    internal abstract Type RowType { get; }

    internal abstract Type EntityType { get; }

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

    /// <summary>新建 · the object a new row asks for, by the same verb the mutation uses; not added to the database here</summary>
    /// <exception cref="UserErrorException">what the row may not say; its field names the column</exception>
    public abstract TEntity Create(TRow row, SheetContext context);

    /// <summary>修改 · changes an object to what its row says, by the same verbs the mutations use</summary>
    /// <exception cref="UserErrorException">what the row may not say; its field names the column</exception>
    public abstract void Change(TEntity entity, TRow row, SheetContext context);

    /// <summary>疑问 · what a person should look at although the row is accepted; the field names the column</summary>
    public virtual IEnumerable<(string Field, Finding Finding)> Doubts(TRow row, SheetContext context) => [];

    /// <summary>声明一列 · declares a column for a property of the row</summary>
    protected Column<TRow, T> Column<T>(Expression<Func<TRow, T>> property, string header)
    {
        var column = new Column<TRow, T>((PropertyInfo)((MemberExpression)property.Body).Member, header);
        Add(column);
        return column;
    }

    /// <summary>声明识别列 · rows with equal values here are the same row; call again for what decides when one of these is blank</summary>
    protected void Key(params Expression<Func<TRow, object?>>[] properties) => AddKey(properties.Select(NameOf));

    private static string NameOf(Expression<Func<TRow, object?>> property)
        => ((MemberExpression)(property.Body is UnaryExpression convert ? convert.Operand : property.Body)).Member.Name;
}

/// <summary>处理环境 · what a sheet may ask while rows are read, checked or written</summary>
public sealed class SheetContext
{
    private readonly Dictionary<Type, INames> _names;

    internal SheetContext(DateOnly today, ICaller caller, IEnumerable<INames> names)
    {
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

    internal INames Names(Type type) => _names[type];

    internal void Put(Entity pending)
    {
        foreach (var (type, names) in _names) _names[type] = names.With(pending);
    }
}
