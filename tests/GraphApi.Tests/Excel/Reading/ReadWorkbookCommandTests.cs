using System.Text;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

public sealed class ReadWorkbookCommandTests
{
    [Fact]
    public void Each_cell_is_one_line_of_JSON_with_Chinese_as_it_is()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        File.WriteAllBytes(path, RawWorkbook.WithCells("<c r=\"A1\" t=\"str\"><v>单位“甲”</v></c><c r=\"AB1\" s=\"1\"><v>43922</v></c><c r=\"AC1\"><f>1+1</f></c>").Formats("yyyy").Pack());

        try
        {
            using var output = new MemoryStream();
            ReadWorkbookCommand.Write(path, new(), output);

            Assert.Equal("""
                {"sheet":"表","row":1,"column":"A","text":"单位“甲”","type":"text"}
                {"sheet":"表","row":1,"column":"AB","text":"2020-04-01","type":"date"}
                {"sheet":"表","row":1,"column":"AC","text":"=1+1","type":"formulaWithoutValue"}

                """, Encoding.UTF8.GetString(output.ToArray()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_told()
    {
        using var output = new MemoryStream();

        Assert.Equal("NO_SUCH_FILE", Assert.Throws<NoSuchFileException>(() => ReadWorkbookCommand.Write("/没有/这个.xlsx", new(), output)).Code);
    }
}
