using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel;

/// <summary>列 · one column of a sheet: how it is headed, read, checked, offered and written</summary>
public abstract class Column
{
    private protected Column(PropertyInfo property, string header)
    {
        Property = property;
        Header = header;
        Field = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
    }

    /// <summary>表头 · the header as our templates and exports write it</summary>
    public string Header { get; }

    /// <summary>字段 · the row's property in camelCase; errors with this field belong to this column</summary>
    public string Field { get; }

    /// <summary>名称 · the column's label in both languages, from the row's documentation</summary>
    public Text Label => XmlDocs.Label(Property);

    /// <summary>别名 · other headers people use for it</summary>
    public IReadOnlyList<string> Aliases { get; private protected set; } = [];

    /// <summary>必填 · whether a row without it is in error</summary>
    public bool IsRequired { get; private protected set; }

    /// <summary>示例 · what the example row of the template shows</summary>
    public string? ExampleText { get; private protected set; }

    /// <summary>填写说明 · how to fill it in</summary>
    public Text? HelpText { get; private protected set; }

    /// <summary>最大长度 · most characters a text may have</summary>
    public int MaxLength { get; private protected set; } = 2000;

    /// <summary>名称类别 · the directory that finds the names in this column; none for plain values</summary>
    public Type? NamesType { get; private protected set; }

    /// <summary>只读列 · read for doubts and shown, never stored: a difference in it is no change</summary>
    public bool IsNote { get; private protected set; }

    /// <summary>词语 · for a value from a fixed set: each value with the words that mean it, the first of which we write</summary>
    public IReadOnlyList<ColumnWord> Words { get; private protected set; } = [];

    /// <summary>值类型 · the type of one value, without nullability and list</summary>
    public Type ValueType { get; private protected set; } = typeof(string);

    /// <summary>多值 · whether a cell lists several values, separated by 、</summary>
    public bool IsList { get; private protected set; }

    /// <summary>锁定列 · shown in exports and computed by the system; a difference in it is named and never stored</summary>
    public bool IsLocked { get; private protected set; }

    /// <summary>表头取值 · which part of the lines above the header fills it where a row does not; none for most columns</summary>
    public HeadingPart? Heading { get; private protected set; }

    /// <summary>保留原词 · the row's list of texts that keeps words naming many at once, as they were written; none: such words are errors</summary>
    public string? WordsField => WordsProperty is null ? null : JsonNamingPolicy.CamelCase.ConvertName(WordsProperty.Name);

    internal PropertyInfo? WordsProperty { get; private protected set; }

    internal PropertyInfo Property { get; }

    internal object? ValueOf(object row) => Property.GetValue(row);

    internal IReadOnlyList<string> WordsOf(object row) => (IReadOnlyList<string>?)WordsProperty?.GetValue(row) ?? [];
}

/// <summary>词语 · one value of a fixed set and the words that mean it</summary>
public sealed record ColumnWord(object Value, IReadOnlyList<string> Words);

/// <summary>列 · declares one column; each call says one thing of it</summary>
public sealed class Column<TRow, T> : Column
{
    internal Column(PropertyInfo property, string header) : base(property, header)
    {
        var type = typeof(T);
        IsList = type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable));
        if (IsList) type = type.GetGenericArguments()[0];
        ValueType = Nullable.GetUnderlyingType(type) ?? type;
        if (ValueType.IsEnum) Words = [.. Enum.GetValues(ValueType).Cast<object>().Select(value => new ColumnWord(value, [WordOf(value)]))];
        if (ValueType == typeof(bool)) Words = [new(true, ["是", "√", "✔", "有", "Y", "1"]), new(false, ["否", "×", "无", "N", "0"])];
    }

    /// <summary>别名 · other headers people use for it</summary>
    public Column<TRow, T> Alias(params string[] headers) => Do(() => Aliases = [.. Aliases, .. headers]);

    /// <summary>必填 · a row without it is in error</summary>
    public Column<TRow, T> Required() => Do(() => IsRequired = true);

    /// <summary>示例 · what the example row of the template shows</summary>
    public Column<TRow, T> Example(string text) => Do(() => ExampleText = text);

    /// <summary>填写说明 · how to fill it in, in both languages</summary>
    public Column<TRow, T> Help(string chinese, string english) => Do(() => HelpText = new(chinese, english));

    /// <summary>最大长度 · most characters a text may have</summary>
    public Column<TRow, T> AtMost(int characters) => Do(() => MaxLength = characters);

    /// <summary>不存储 · read for doubts and shown, never stored</summary>
    public Column<TRow, T> Note() => Do(() => IsNote = true);

    /// <summary>锁定 · shown in exports and computed by the system; never stored from an upload</summary>
    public Column<TRow, T> Locked() => Do(() => (IsNote, IsLocked) = (true, true));

    /// <summary>取自表头 · where a row leaves it blank, the upload's options or the lines above the header say it</summary>
    public Column<TRow, T> FromHeading(HeadingPart part) => Do(() => Heading = part);

    /// <summary>保留原词 · words that name many at once (各区县, 市级有关部门) are kept in this list beside what they mean</summary>
    public Column<TRow, T> KeepsWords(Expression<Func<TRow, IReadOnlyList<string>>> property) => Do(() => WordsProperty = (PropertyInfo)((MemberExpression)property.Body).Member);

    /// <summary>别的说法 · more words that mean one value of a fixed set</summary>
    public Column<TRow, T> Word(object value, params string[] words)
        => Do(() => Words = [.. Words.Select(word => Equals(word.Value, value) ? word with { Words = [.. word.Words, .. words] } : word)]);

    /// <summary>按名称查找 · the cell holds a name that a directory turns into a number; features wrap this as <c>.Unit()</c></summary>
    public Column<TRow, T> Named<TNames>() where TNames : INames => Do(() => NamesType = typeof(TNames));

    private Column<TRow, T> Do(Action change)
    {
        change();
        return this;
    }

    private static string WordOf(object value) => XmlDocs.Label(value.GetType().GetField(Convert.ToString(value, CultureInfo.InvariantCulture)!)!).Chinese;
}
