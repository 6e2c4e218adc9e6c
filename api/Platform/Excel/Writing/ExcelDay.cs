namespace GraphApi.Platform.Excel.Writing;

/// <summary>Days counted as Excel counts them.</summary>
internal static class ExcelDay
{
    private static readonly DateTime First = new(1900, 1, 1);
    private static readonly DateTime AfterPhantomDay = new(1900, 3, 1);

    /// <summary>The serial number of a moment; none before 1900, which Excel does not know.</summary>
    // Excel counts 1900-02-29, a day that never was: before it the serial is one less than an OLE date.
    public static double? Serial(DateTime moment) => moment < First ? null : moment.ToOADate() - (moment < AfterPhantomDay ? 1 : 0);
}
