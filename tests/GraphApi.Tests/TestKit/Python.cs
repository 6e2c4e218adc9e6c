namespace GraphApi.Tests.TestKit;

/// <summary>Edits a workbook with openpyxl, as someone else's program would.</summary>
public static class Python
{
    /// <summary>Opens the workbook as <c>book</c>, runs the lines, saves it and returns the new bytes.</summary>
    public static async Task<byte[]> Edit(byte[] workbook, params string[] lines)
    {
        var folder = Directory.CreateTempSubdirectory("openpyxl-");
        try
        {
            var path = Path.Combine(folder.FullName, "book.xlsx");
            await File.WriteAllBytesAsync(path, workbook);
            string[] script = ["import sys, openpyxl", "book = openpyxl.load_workbook(sys.argv[1])", "sheet = book.worksheets[0]", .. lines, "book.save(sys.argv[1])"];
            await Needs.Run("/usr/bin/python3", "Install python3-openpyxl.", "-c", string.Join('\n', script), path);
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
