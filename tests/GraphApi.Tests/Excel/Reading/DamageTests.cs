using CsCheck;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Whatever happens to a file on its way, the answer is its content or a refusal, never another exception.</summary>
public sealed class DamageTests
{
    private static readonly byte[] Whole = File.ReadAllBytes(SentFiles.PathOf("问题隐患清单-北岭县-2026年9月.xlsx"));
    private static readonly byte[] Old = File.ReadAllBytes(SentFiles.PathOf("履职台账-市长-2026年1-9月.xls"));
    private static readonly byte[] Csv = File.ReadAllBytes(SentFiles.PathOf("安全监管事项清单-59个部门.csv"));
    private static readonly byte[] Parts = RawWorkbook.WithCells("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>43922</v></c>").SharedStrings("<si><t>甲</t></si>").Formats("yyyy").Pack();

    [Theory]
    [InlineData("xlsx")]
    [InlineData("parts")]
    [InlineData("xls")]
    [InlineData("csv")]
    public void Changed_bytes_end_in_content_or_a_refusal(string kind)
    {
        var content = ContentOf(kind);
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var damaged = content.ToArray();
            foreach (var (at, value) in changes) damaged[at] = value;
            Read(damaged);
        }, iter: 500);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("parts")]
    [InlineData("xls")]
    [InlineData("csv")]
    public void A_cut_off_file_ends_in_content_or_a_refusal(string kind)
        => Gen.Int[0, ContentOf(kind).Length].Sample(length => Read(ContentOf(kind)[..length]), iter: 200);

    [Fact]
    public void Changed_XML_ends_in_content_or_a_refusal()
    {
        const string Rows = "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><f>A2</f><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>甲_x000D_</t></r></is></c></row>";
        Gen.Select(Gen.Int[0, Rows.Length - 1], Gen.Char["<>/\"= 0cvrt&;!\0\uD800"]).Array[1, 4].Sample(changes =>
        {
            var damaged = Rows.ToCharArray();
            foreach (var (at, value) in changes) damaged[at] = value;
            Read(RawWorkbook.WithRows(new string(damaged)).SharedStrings("<si><t>甲</t></si>").Formats("yyyy").Pack());
        }, iter: 2000);
    }

    private static byte[] ContentOf(string kind) => kind switch { "xlsx" => Whole, "parts" => Parts, "xls" => Old, _ => Csv };

    private static void Read(byte[] content)
    {
        try
        {
            Refused.ReadAll(content, "表.csv", new());
        }
        catch (UnreadableWorkbookException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }
}
