using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Words;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>What the reader sees in a file, for support: one JSON line a cell.</summary>
internal sealed class ReadWorkbookCommand(IConfiguration configuration)
    : CityCommand("read-workbook", new("显示读取程序从工作簿中读到的内容：每个单元格一行 JSON", "show what the reader sees in a workbook: one JSON line a cell"))
{
    private static readonly JsonWriterOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Argument<string> _file = new("FILE") { Description = new Text("工作簿（.xlsx、.xls 或 .csv）", "workbook (.xlsx, .xls or .csv)").ToString() };

    public override IReadOnlyList<Argument> Arguments => [_file];

    public override async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        await using var output = Console.OpenStandardOutput();
        try
        {
            Write(TypedPath.Full(given.GetRequiredValue(_file)), WorkbookLimits.From(configuration), output);
            return 0;
        }
        catch (UserErrorException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    internal static void Write(string path, WorkbookLimits limits, Stream output)
    {
        if (!File.Exists(path)) throw new NoSuchFileException(path);

        using var buffered = new BufferedStream(output, 64 * 1024);
        using var workbook = WorkbookReader.Open(path, Path.GetFileName(path), limits);
        using var json = new Utf8JsonWriter(buffered, AsWritten);
        foreach (var sheet in workbook.Sheets)
            foreach (var row in workbook.Rows(sheet))
                foreach (var cell in row.Cells) WriteLine(json, buffered, sheet, row, cell);
    }

    private static void WriteLine(Utf8JsonWriter json, Stream output, Worksheet sheet, WorksheetRow row, Cell cell)
    {
        json.WriteStartObject();
        json.WriteString("sheet", sheet.Name);
        json.WriteNumber("row", row.Number);
        json.WriteString("column", ColumnLetters.Of(cell.Column));
        json.WriteString("text", cell.Text);
        json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName(cell.Kind.ToString()));
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        output.WriteByte((byte)'\n');
    }
}

/// <summary>没有此文件 · a path on the command line that leads to no file</summary>
public sealed class NoSuchFileException(string path) : UserErrorException(new(
    $"找不到文件“{path}”，请核对路径。",
    $"There is no file {path}. Check the path."));
