using System.CommandLine;
using System.IO.Compression;
using System.Text;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;

namespace GraphApi.Tests.Excel.Writing;

public sealed class TemplateFilesTests
{
    [Fact]
    public void What_import_templates_holds_is_what_the_sheets_say_today()
    {
        var folder = Path.Combine(Repository(), "import-templates");
        var current = TemplateFiles.Of(EverySheet()).ToDictionary(file => file.Name, file => file.Content);

        Assert.Equal(current.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        foreach (var (name, content) in current)
            Assert.True(Parts(content).SequenceEqual(Parts(File.ReadAllBytes(Path.Combine(folder, name)))), $"{name} is out of date. Run: dotnet run --project api -- write-templates --out {folder}");
    }

    [Fact]
    public void Every_blank_workbook_is_valid() => Assert.All(EverySheet(), sheet => Workbooks.AssertValid(Template.WriteBlank(sheet)));

    [Fact]
    public void The_guide_has_a_table_for_each_sheet_with_a_line_for_each_column()
    {
        var guide = Guide.Write([new KioskSheet()]);

        Assert.Contains("## 售货亭清单 · kiosks", guide, StringComparison.Ordinal);
        Assert.Contains("| 名称<br>name | 是 | 文字，最多 2000 字<br>text, at most 2000 characters |  | 东门早点亭 |  | 亭名 |", guide, StringComparison.Ordinal);
        Assert.Contains("| 类型<br>what it sells | 是 | 从可填内容中选一个<br>one of the words allowed | 报刊〔也认 报纸〕、早点 | 早点 |", guide, StringComparison.Ordinal);
        Assert.Contains("按“编码”；否则按“名称”", guide, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_writes_every_file_into_the_folder_it_is_given()
    {
        var folder = Directory.CreateTempSubdirectory("templates-").FullName;

        Assert.Equal(0, await Run("--out", Path.Combine(folder, "new")));
        Assert.Equal(["kiosks.xlsx", "填报指南.md"], Directory.GetFiles(Path.Combine(folder, "new")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<FolderNotWritableException>(() => Run("--out", Path.Combine(folder, "new", "kiosks.xlsx")));
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> Run(params string[] arguments)
    {
        var command = new WriteTemplatesCommand(new SheetCatalog([new KioskSheet()]));
        var root = new RootCommand();
        foreach (var option in command.Options) root.Options.Add(option);
        return command.Run(root.Parse(arguments), TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<Sheet> EverySheet()
    {
        var types = new[] { typeof(Program).Assembly, typeof(Sheet).Assembly }.SelectMany(assembly => assembly.GetTypes());
        return new SheetCatalog(types.Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Sheet))).Select(type => (Sheet)Activator.CreateInstance(type)!)).All;
    }

    // Part by part: another version of the runtime may compress the same content to other bytes.
    private static IEnumerable<string> Parts(byte[] file)
    {
        if (file is not [(byte)'P', (byte)'K', ..]) return [Encoding.UTF8.GetString(file)];

        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName + new StreamReader(entry.Open()).ReadToEnd())];
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GraphApi.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
