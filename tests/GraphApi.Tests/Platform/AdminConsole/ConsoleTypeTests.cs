using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Platform.AdminConsole;

public sealed class ConsoleTypeTests
{
    [Fact]
    public async Task The_console_passes_the_type_check()
    {
        var compiler = Path.Combine(ConsoleSources.Folder, "node_modules", "typescript", "bin", "tsc");
        Needs.Have(File.Exists(compiler), "TypeScript is not installed. Install Node.js 20 with npm and build again.");

        await Needs.Run("node", "Install Node.js 20.", compiler, "--noEmit", "-p", ConsoleSources.Folder);
    }

    [Fact]
    public void Only_one_file_fetches()
    {
        var fetching = ConsoleSources.Scripts.Where(file => File.ReadAllText(file).Contains("fetch(", StringComparison.Ordinal)).Select(Path.GetFileName);

        Assert.Equal(["graphql.js"], fetching);
    }

    [Fact]
    public void A_word_stands_in_one_file_and_once()
    {
        var words = Directory.EnumerateFiles(Path.Combine(ConsoleSources.Folder, "words")).SelectMany(File.ReadLines).Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Split(':')[0].Trim()).ToList();

        Assert.NotEmpty(words);
        Assert.Empty(words.GroupBy(word => word, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Nothing_in_a_template_needs_an_inline_style_or_raw_markup()
    {
        string[] forbidden = [" style=", "styleMap", "unsafeHTML", "innerHTML", "javascript:", "https://", "http://"];

        var found = ConsoleSources.Scripts.SelectMany(file => forbidden.Where(File.ReadAllText(file).Contains).Select(word => $"{Path.GetFileName(file)}: {word}"));

        Assert.Empty(found);
    }
}
