using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>循环上级 · a unit would stand above itself</summary>
public sealed class UnitCycleException : UserErrorException
{
    private UnitCycleException(string field, string name, string above, Text text) : base(text)
        => (Field, Params) = (field, Values.Of(("name", name), ("above", above)));

    public static UnitCycleException Parent(string name, string parent) => new("parentId", name, parent, new(
        $"“{parent}”就是“{name}”自己或在它之下，不能作为它的上级单位，请选择别的上级单位。",
        $"{parent} is {name} itself or lies below it and cannot be its parent. Choose another."));

    public static UnitCycleException Line(string name, string superior) => new("sectorSuperiorId", name, superior, new(
        $"“{superior}”就是“{name}”自己或在条线上由它领导，不能作为它的条线上级单位，请选择别的单位。",
        $"{superior} is {name} itself or is led by it on the line and cannot be its superior there. Choose another."));
}

/// <summary>上级类型不符 · a unit of this kind cannot stand under that one</summary>
public sealed class UnitParentKindException : UserErrorException
{
    public UnitParentKindException(UnitKind kind, Unit? parent) : base(new(
        kind == UnitKind.City ? "市是最高一级，不能有上级单位，请把上级单位留空。"
        : $"{kind.Label.Chinese}的上级单位应是{string.Join('、', kind.AllowedParents.Select(one => one.Label.Chinese))}，{(parent is null ? "但没有填写" : $"而“{parent.Name}”是{parent.Kind.Label.Chinese}")}，请改正上级单位。",
        kind == UnitKind.City ? "A city has no parent. Leave the parent empty."
        : $"The parent of this unit ({kind.Label.English}) is of one of these kinds: {string.Join(", ", kind.AllowedParents.Select(one => one.Label.English))}; {(parent is null ? "none was given" : $"{parent.Name} is not ({parent.Kind.Label.English})")}. Name another parent."))
        => (Field, Params) = ("parentId", Values.Of(("kind", kind), ("parentKind", parent?.Kind), ("parent", parent?.Name)));
}

/// <summary>类型不可改 · what a unit is never changes</summary>
public sealed class UnitKindFixedException : UserErrorException
{
    public UnitKindFixedException(UnitKind kind) : base(new(
        $"单位类型“{kind.Label.Chinese}”不能更改。请撤销该单位，再新建一个并填为承接单位。",
        $"What a unit is ({kind.Label.English}) never changes. End it, create another and name that as its successor."))
        => (Field, Params) = ("kind", Values.Of(("kind", kind)));
}

/// <summary>同级重名 · two units of one name at one time under one parent</summary>
public sealed class UnitNameTakenException : UserErrorException
{
    private UnitNameTakenException(string field, Unit sister, Text text) : base(text)
        => (Field, Params) = (field, Values.Of(("name", sister.Name), ("code", sister.Code)));

    public static UnitNameTakenException Name(Unit sister, Unit? parent) => new("name", sister, new(
        $"{(parent is null ? "最高一级" : $"“{parent.Name}”之下")}已有同名单位“{sister.Name}”（代码 {sister.Code}），请改名，或修改原有单位。",
        $"{parent?.Name ?? "The top level"} already has a unit named {sister.Name} (code {sister.Code}). Choose another name, or change that unit."));

    public static UnitNameTakenException NameIsAlias(Unit sister) => new("name", sister, new(
        $"这个名称是同级单位“{sister.Name}”（代码 {sister.Code}）正在使用的别名，请改名，或先给那个别名填写截止日期。",
        $"This name is an alias in use of its sister {sister.Name} (code {sister.Code}). Choose another name, or give that alias a last day first."));

    public static UnitNameTakenException Alias(string field, Unit sister) => new(field, sister, new(
        $"别名“{sister.Name}”是同级单位（代码 {sister.Code}）的名称，写它的人指的是那个单位，请去掉这个别名。",
        $"The alias {sister.Name} is the name of a sister (code {sister.Code}): who writes it means that unit. Take the alias out."));
}

/// <summary>名称用字 · a name holds a character that separates names</summary>
public sealed class UnitNameFormException : UserErrorException
{
    public UnitNameFormException(string field, string name) : base(new(
        $"“{name}”中有 / 、 ， ； 或换行，这些符号用来分隔多个名称，不能出现在名称里，请去掉。",
        $"\"{name}\" holds one of / 、 , ; or a line break, which separate names. Take it out."))
        => (Field, Params) = (field, Values.Of(("name", name)));
}

/// <summary>代码已被占用 · a code belongs to one unit for ever</summary>
public sealed class UnitCodeTakenException : UserErrorException
{
    public UnitCodeTakenException(string code, string owner) : base(new(
        $"单位代码 {code} 已属于“{owner}”，撤销后也不再使用，请换一个代码。",
        $"The code {code} belongs to {owner} and is not used again even after its end. Choose another."))
        => (Field, Params) = ("code", Values.Of(("code", code), ("owner", owner)));
}

/// <summary>代码格式不符 · a code is not written as codes are</summary>
public sealed class UnitCodeMalformedException : UserErrorException
{
    private UnitCodeMalformedException(string code, Text text) : base(text) => (Field, Params) = ("code", Values.Of(("code", code)));

    public static UnitCodeMalformedException Division(string code) => new(code, new(
        $"“{code}”有 {code.Length} 个字符，区划代码应是 12 位数字，例如 519901101000，请核对。",
        $"\"{code}\" has {EnglishCount.Of(code.Length, "character")}; a division code has 12 digits, such as 519901101000. Check it."))
    {
        AdviceInWorkbook = new("在 Excel 中请把该列设为文本。", " Format the column as text in Excel."),
    };

    public static UnitCodeMalformedException Other(string code) => new(code, new(
        $"单位代码“{code}”只能用大写字母、数字、点和短横，例如 D01，请改正；留空则由系统给出。",
        $"The code \"{code}\" may hold capital letters, digits, dots and dashes only, such as D01. Correct it, or leave it empty and one is given."));
}

/// <summary>代码级别不符 · a division code of another level than the unit</summary>
public sealed class UnitCodeLevelException : UserErrorException
{
    internal UnitCodeLevelException(DivisionCode code, UnitKind kind) : base(new(
        $"区划代码 {code.Text} 是{LevelName(code.Level).Chinese}的代码，与单位类型“{kind.Label.Chinese}”不符，请核对代码和类型。",
        $"The division code {code.Text} is one of a {LevelName(code.Level).English}, and this unit is none ({kind.Label.English}). Check code and kind."))
        => (Field, Params) = ("code", Values.Of(("code", code.Text), ("kind", kind)));

    private static Text LevelName(DivisionLevel level) => level switch
    {
        DivisionLevel.Province => new("省", "province"),
        DivisionLevel.City => new("市", "city"),
        DivisionLevel.County => new("区县", "county"),
        DivisionLevel.Township => new("乡镇街道", "township"),
        _ => new("村社区", "village"),
    };
}

/// <summary>代码不属于上级 · a division code that does not begin with that of the area above</summary>
public sealed class UnitCodePrefixException : UserErrorException
{
    internal UnitCodePrefixException(DivisionCode code, DivisionCode area) : base(new(
        $"区划代码 {code.Text} 不以上级的 {area.Prefix} 开头，请核对代码和上级单位。",
        $"The division code {code.Text} does not begin with {area.Prefix} as those in the area above do. Check code and parent."))
        => (Field, Params) = ("code", Values.Of(("code", code.Text), ("prefix", area.Prefix)));
}

/// <summary>条线上级不符 · not a department of the area above</summary>
public sealed class SectorSuperiorException : UserErrorException
{
    public SectorSuperiorException(Unit superior) : base(new(
        $"“{superior.Name}”不能作为条线上级单位：条线上级应是上一级区域的部门，例如北岭县应急管理局的条线上级是市应急管理局。",
        $"{superior.Name} cannot lead this unit on the line: that is a department of the area above, as the city's emergency bureau is for a county's."))
        => (Field, Params) = ("sectorSuperiorId", Values.Of(("superior", superior.Name)));
}

/// <summary>所在区县不符 · only a park lies in a county, one of the same city</summary>
public sealed class HostUnitException : UserErrorException
{
    public HostUnitException(UnitKind kind, Unit host) : base(new(
        kind != UnitKind.Park ? $"只有园区填写所在区县，{kind.Label.Chinese}请留空。" : $"“{host.Name}”不是同一个市的区县，请填写园区所在的区县。",
        kind != UnitKind.Park ? $"Only a park names the county it lies in; leave it empty here ({kind.Label.English})." : $"{host.Name} is not a county of the same city. Name the county the park lies in."))
        => (Field, Params) = ("hostUnitId", Values.Of(("kind", kind), ("host", host.Name)));
}

/// <summary>类别只用于部门 · a category on something that is no department</summary>
public sealed class CategoryMisplacedException : UserErrorException
{
    public CategoryMisplacedException(UnitKind kind) : base(new(
        $"只有部门填写部门类别，{kind.Label.Chinese}请留空。",
        $"Only a department has a category; leave it empty here ({kind.Label.English})."))
        => (Field, Params) = ("category", Values.Of(("kind", kind)));
}

/// <summary>电话格式不符 · a telephone number that cannot be dialled</summary>
public sealed class PhoneFormException : UserErrorException
{
    public PhoneFormException(string phone) : base(new(
        $"“{phone}”不像电话号码，请填写 13800000000 或 0830-7654321 这样的号码，多个号码用 / 分开。",
        $"\"{phone}\" does not look like a telephone number. Write it like 13800000000 or 0830-7654321, several separated by /."))
        => (Field, Params) = ("contactPhone", Values.Of(("phone", phone)));
}

/// <summary>结束早于开始 · the last day lies before the first</summary>
public sealed class UnitEndBeforeStartException : UserErrorException
{
    public UnitEndBeforeStartException(string field, DateOnly from, DateOnly to) : base(new(
        $"结束日期 {to:yyyy-MM-dd} 早于开始日期 {from:yyyy-MM-dd}，请核对日期。",
        $"It ends on {to:yyyy-MM-dd}, before it starts on {from:yyyy-MM-dd}. Check the dates."))
        => (Field, Params) = (field, Values.Of(("from", from), ("to", to)));
}

/// <summary>单位已撤销 · what has ended is no longer changed and takes nothing in</summary>
public sealed class UnitEndedException : UserErrorException
{
    public UnitEndedException(Unit unit) : this(unit, null, new(
        $"“{unit.Name}”已于 {unit.ValidTo:yyyy-MM-dd} 撤销，不能再修改。",
        $"{unit.Name} ended on {unit.ValidTo:yyyy-MM-dd} and can no longer be changed."))
    {
    }

    private UnitEndedException(Unit unit, string? field, Text text) : base(text)
    {
        (Field, Params) = (field, Values.Of(("name", unit.Name), ("validTo", unit.ValidTo)));
    }

    public static UnitEndedException Parent(Unit parent) => new(parent, "parentId", new(
        $"上级单位“{parent.Name}”于 {parent.ValidTo:yyyy-MM-dd} 撤销，不能再有新的下级，请填写承接它的单位。",
        $"The parent {parent.Name} ends on {parent.ValidTo:yyyy-MM-dd} and takes nothing in. Name the unit that carries on its work."));
}

/// <summary>尚有下级单位 · a unit with units below it cannot end before they do</summary>
public sealed class UnitHasChildrenException : UserErrorException
{
    public UnitHasChildrenException(string name, IReadOnlyList<Unit> children) : base(new(
        $"“{name}”还有 {children.Count} 个下级单位（{string.Join('、', children.Take(3).Select(child => child.Name))}{(children.Count > 3 ? "等" : "")}），请先把它们调整到别的单位或撤销。",
        $"{name} still has {EnglishCount.Of(children.Count, "unit")} below it ({string.Join(", ", children.Take(3).Select(child => child.Name))}{(children.Count > 3 ? " and more" : "")}). Move or end them first."))
    {
        (Field, Params) = ("validTo", Values.Of(("name", name), ("count", children.Count)));
    }
}

/// <summary>承接单位不符 · a successor must be another unit that lasts longer</summary>
public sealed class UnitSuccessorException : UserErrorException
{
    public UnitSuccessorException(Unit successor) : base(new(
        $"“{successor.Name}”不能承接：承接单位应是另一个届时仍有效的单位，请重新选择。",
        $"{successor.Name} cannot carry on: a successor is another unit that is still in being then. Choose another."))
        => (Field, Params) = ("successorIds", Values.Of(("successor", successor.Name)));
}

/// <summary>The values quoted in a sentence, by name.</summary>
internal static class Values
{
    public static IReadOnlyDictionary<string, object?> Of(params (string Name, object? Value)[] values)
        => values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
}

/// <summary>下级代码以它开头 · codes of live areas below begin with the one that would change</summary>
public sealed class UnitCodeInUseException : UserErrorException
{
    internal UnitCodeInUseException(Unit unit, IReadOnlyCollection<Unit> below) : base(new(
        $"“{unit.Name}”下有 {below.Count} 个单位（如“{below.First().Name}”）的区划代码以 {unit.Code} 的前几位开头，不能改成新的代码。请新建单位并登记承接关系。",
        $"The codes of {EnglishCount.Of(below.Count, "unit")} below {unit.Name}, such as {below.First().Name}, begin with digits of {unit.Code}, so it cannot change. Create a new unit that succeeds this one."))
        => (Field, Params) = ("code", Values.Of(("unit", unit.Name), ("count", below.Count)));
}

/// <summary>条线下级未改 · live units name this one as their superior on the line, which a move would make wrong</summary>
public sealed class UnitLeadsOthersException : UserErrorException
{
    internal UnitLeadsOthersException(Unit unit, IReadOnlyCollection<Unit> led) : base(new(
        $"“{unit.Name}”是 {led.Count} 个单位（如“{led.First().Name}”）的条线上级，不能移动。请先修改它们的条线上级。",
        $"{unit.Name} leads {EnglishCount.Of(led.Count, "unit")} on the line, such as {led.First().Name}, so it cannot move. Change their line first."))
        => (Field, Params) = ("parentId", Values.Of(("unit", unit.Name), ("count", led.Count)));
}
