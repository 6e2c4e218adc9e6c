using System.CommandLine;
using System.Globalization;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

internal sealed class WriteTemplatesCommand(SheetCatalog sheets) : CityCommand("write-templates", new("写出各表的空白表格和填报指南", "write the blank workbook of every list, and the guide to them"))
{
    private readonly Option<string> _folder = new("--out") { Description = new Text("目标文件夹", "folder to write to").ToString(), DefaultValueFactory = _ => "import-templates" };

    public override IReadOnlyList<Option> Options => [_folder];

    public override async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        var folder = TypedPath.Full(given.GetValue(_folder)!);
        var count = 0;
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in TemplateFiles.Of(sheets.All))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, name), content, cancel);
                count++;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FolderNotWritableException(folder, failure.Message);
        }

        Console.WriteLine(new Text(
            string.Create(CultureInfo.InvariantCulture, $"已写出 {count} 个文件到 {folder}。"),
            $"{EnglishCount.Of(count, "file")} written to {folder}."));
        return 0;
    }
}

/// <summary>写不进文件夹 · the folder of a command's output cannot be written to</summary>
public sealed class FolderNotWritableException : UserErrorException
{
    internal FolderNotWritableException(string folder, string reason) : base(new(
        $"无法写入文件夹 {folder}（{reason}）。请换一个文件夹，或检查权限和磁盘空间。",
        $"The folder {folder} cannot be written to ({reason}). Choose another, or check rights and space."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["folder"] = folder };
}
