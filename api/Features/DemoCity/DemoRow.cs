namespace GraphApi.Features.DemoCity;

/// <summary>One row of a workbook being written: texts by header.</summary>
internal sealed class DemoRow : Dictionary<string, string>
{
    public DemoRow() : base(StringComparer.Ordinal)
    {
    }

    public DemoRow WithContact(int number)
    {
        this["负责人"] = DemoPeople.Name(number);
        this["电话"] = DemoPeople.Phone(number);
        return this;
    }
}
