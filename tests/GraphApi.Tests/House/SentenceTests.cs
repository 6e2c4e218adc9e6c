using System.Text.RegularExpressions;

namespace GraphApi.Tests.House;

/// <summary>What users are told, in English: sentences, wherever they stand in the sources.</summary>
public sealed partial class SentenceTests
{
    private static readonly IReadOnlyList<(string Place, string English)> Sentences = [.. Directory.EnumerateFiles(Path.Combine(Repository(), "api"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).SelectMany(Read)];

    [Fact]
    public void Every_sentence_begins_with_a_capital_letter_a_quote_or_a_value()
        => Assert.Empty(Those(english => !Beginning().IsMatch(english)));

    [Fact]
    public void Every_sentence_ends_with_a_full_stop()
        => Assert.Empty(Those(english => !Ending().IsMatch(english)));

    [Fact]
    public void One_of_a_kind_is_not_told_in_the_plural()
        => Assert.Empty(Those(english => Plural().IsMatch(english)));

    [Fact]
    public void The_sentences_are_found_where_they_stand()
    {
        Assert.InRange(Sentences.Count, 150, 1000);
        Assert.Contains(Sentences, sentence => sentence.Place.StartsWith("UnitErrors.cs", StringComparison.Ordinal));
        Assert.Equal([("x:1", "done. ")], Read("x", ["new(\"好了。\", \"done. \"));"]));
        Assert.Equal([("x:3", "{n} units.")], Read("x", ["new(", "$\"{n} 个。\",", "$\"{n} units.\"));"]));
    }

    private static IReadOnlyList<(string Place, string English)> Those(Func<string, bool> isWrong) => [.. Sentences.Where(sentence => isWrong(sentence.English))];

    private static IEnumerable<(string Place, string English)> Read(string file) => Read(Path.GetFileName(file), File.ReadAllLines(file));

    // Written as new(中文, English), on one line or on one each; what is only a part of a sentence is passed on by another name.
    private static IEnumerable<(string Place, string English)> Read(string file, string[] lines)
    {
        foreach (var (at, line) in lines.Index())
        {
            if (OnOneLine().Match(line) is { Success: true } one) yield return ($"{file}:{at + 1}", one.Groups["english"].Value);
            else if (at + 2 < lines.Length && Opening().IsMatch(line) && Chinese().IsMatch(lines[at + 1]) && English().Match(lines[at + 2]) is { Success: true } other) yield return ($"{file}:{at + 3}", other.Groups["english"].Value);
        }
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GraphApi.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder;
    }

    [GeneratedRegex("""new( Text)?\(\$?"[^"]*[。？！]", \$?"(?<english>.*)"[)\],;}]*$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnOneLine();

    [GeneratedRegex(@"new( Text)?\($", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("""^\s*(string\.Create\(CultureInfo\.InvariantCulture, )?\$?".*[。？！]"\)?,$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("""^\s*(string\.Create\(CultureInfo\.InvariantCulture, )?\$?"((?<english>.*?[.?!])"\)|(?<english>.*)"[)\],;}]*( with|, \(.*)?$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    [GeneratedRegex("""^ ?([A-Z0-9{]|\\")""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex("""[.?!]$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ending();

    // A value that is itself a count; a limit or a setting is one of many.
    [GeneratedRegex(@"\{(\w+\.)?(Count|count|rows|children|days|read)\} (more )?(hidden )?[a-z]+s\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plural();
}
