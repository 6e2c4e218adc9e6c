namespace GraphApi.Platform.Imports;

/// <summary>导入 · brings workbooks in from inside the program, by the very path an upload takes</summary>
public interface IImports
{
    /// <summary>导入并写入 · checks and applies all rows of a workbook, at once and in one transaction</summary>
    /// <param name="sheet">the name of the list</param>
    /// <param name="fileName">the name the file goes by</param>
    /// <param name="workbook">the file</param>
    /// <param name="said">what is said beside it</param>
    /// <param name="cancel">stops it before anything is stored</param>
    /// <returns>the finished job; one whose state is not applied stored nothing, and says why</returns>
    Task<ImportJob> Bring(string sheet, string fileName, Stream workbook, ImportOptions said, CancellationToken cancel);
}
