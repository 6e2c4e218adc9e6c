using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Items;

/// <summary>事项编码不符 · a code is not written as codes are</summary>
public sealed class ItemCodeMalformedException : UserErrorException
{
    public ItemCodeMalformedException(string code) : base(new(
        $"事项编码“{code}”只能用大写字母、数字、点和短横，例如 D01-01，请改正；留空则由系统给出。",
        $"The code \"{code}\" may hold capital letters, digits, dots and dashes only, such as D01-01. Correct it, or leave it empty and one is given."))
        => (Field, Params) = ("code", Values.Of(("code", code)));
}

/// <summary>事项编码已占用 · a code belongs to one item for ever</summary>
public sealed class ItemCodeTakenException : UserErrorException
{
    public ItemCodeTakenException(SupervisionItem owner) : base(new(
        $"事项编码 {owner.Code} 已属于“{owner.Title}”，废止后也不再使用，请换一个编码。",
        $"The code {owner.Code} belongs to \"{owner.Title}\" and is not used again even after its repeal. Choose another."))
        => (Field, Params) = ("code", Values.Of(("code", owner.Code), ("title", owner.Title)));
}

/// <summary>事项重复 · one lead unit has one matter once</summary>
public sealed class ItemTitleTakenException : UserErrorException
{
    public ItemTitleTakenException(SupervisionItem twin) : base(new(
        $"牵头单位相同的事项“{twin.Title}”已经存在（编码 {twin.Code}），请修改原有事项，或改写名称。",
        $"An item \"{twin.Title}\" with the same lead exists already (code {twin.Code}). Change that one, or word this one differently."))
        => (Field, Params) = ("title", Values.Of(("code", twin.Code), ("title", twin.Title)));
}

/// <summary>多个牵头未说明 · several lead units without saying that they share</summary>
public sealed class LeadNotSharedException : UserErrorException
{
    public LeadNotSharedException(IReadOnlyList<Unit> leads) : base(new(
        $"列了 {leads.Count} 个牵头单位（{string.Join('、', leads.Select(unit => unit.Name))}）却没有注明共同牵头，请只留一个，其余填为配合单位；确属共同牵头的请填“是”。",
        $"{EnglishCount.Of(leads.Count, "unit")} lead ({string.Join(", ", leads.Select(unit => unit.Name))}) without being marked as sharing. Keep one and name the rest as co-operating, or mark the lead as shared."))
        => (Field, Params) = ("sharedLead", Values.Of(("leads", string.Join('、', leads.Select(unit => unit.Name)))));
}

/// <summary>共同牵头不足两家 · a shared lead needs two units or more</summary>
public sealed class SharedLeadAloneException : UserErrorException
{
    public SharedLeadAloneException() : base(new(
        "共同牵头至少要有两个牵头单位，请补充牵头单位，或把共同牵头改为“否”。",
        "A shared lead needs at least two lead units. Add one, or mark the lead as not shared."))
        => Field = "sharedLead";
}

/// <summary>既牵头又配合 · a unit leads and co-operates in one matter</summary>
public sealed class LeadAndCoUnitException : UserErrorException
{
    public LeadAndCoUnitException(Unit unit) : base(new(
        $"“{unit.Name}”既是牵头单位又是配合单位，请只填一处。",
        $"{unit.Name} both leads and co-operates. Name it once."))
        => (Field, Params) = ("coUnitIds", Values.Of(("unit", unit.Name)));
}

/// <summary>单位将已撤销 · a unit that ends before the item does</summary>
public sealed class ItemUnitEndedException : UserErrorException
{
    public ItemUnitEndedException(string field, Unit unit) : base(new(
        $"“{unit.Name}”于 {unit.ValidTo:yyyy-MM-dd} 撤销，早于事项废止，请填写承接它的单位。",
        $"{unit.Name} ends on {unit.ValidTo:yyyy-MM-dd}, before the item does. Name the unit that carries on its work."))
        => (Field, Params) = (field, Values.Of(("unit", unit.Name), ("validTo", unit.ValidTo)));
}

/// <summary>废止早于生效 · the last day lies before the first</summary>
public sealed class ItemEndBeforeStartException : UserErrorException
{
    public ItemEndBeforeStartException(DateOnly from, DateOnly to) : base(new(
        $"废止日期 {to:yyyy-MM-dd} 早于生效日期 {from:yyyy-MM-dd}，请核对日期。",
        $"It is repealed on {to:yyyy-MM-dd}, before it takes effect on {from:yyyy-MM-dd}. Check the dates."))
        => (Field, Params) = ("validTo", Values.Of(("from", from), ("to", to)));
}

/// <summary>事项已废止 · what is repealed is no longer changed</summary>
public sealed class ItemRepealedException(SupervisionItem item) : UserErrorException(new(
    $"事项“{item.Title}”已于 {item.ValidTo:yyyy-MM-dd} 废止，不能再修改；需要恢复的请新建事项。",
    $"The item \"{item.Title}\" was repealed on {item.ValidTo:yyyy-MM-dd} and can no longer be changed. Create a new one to bring it back."));

/// <summary>表中写的是配合 · a row that says the unit only co-operates</summary>
public sealed class CoRoleInLeadColumnException : UserErrorException
{
    public CoRoleInLeadColumnException() : base(new(
        "“牵头/配合”写的是配合，看不出由谁牵头。请把该单位填到“配合单位”列，并在“牵头单位”列填写牵头的单位；暂无牵头单位的留空。",
        "The column 牵头/配合 says that the unit co-operates, so nothing says who leads. Put the unit into 配合单位 and the lead into 牵头单位, or leave that empty if nobody leads."))
        => Field = "role";
}
