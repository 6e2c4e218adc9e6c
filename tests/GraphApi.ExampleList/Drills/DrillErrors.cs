using GraphApi.Platform.Words;

namespace GraphApi.ExampleList.Drills;

/// <summary>演练日期在未来 · a drill is recorded before it was held</summary>
public sealed class DrillInFutureException : UserErrorException
{
    public DrillInFutureException(DateOnly heldOn) : base(new(
        $"演练日期 {heldOn:yyyy-MM-dd} 还没有到，请在演练之后登记。",
        $"The drill is dated {heldOn:yyyy-MM-dd}, which is still to come. Record it after it was held."))
        => Field = "heldOn";
}
