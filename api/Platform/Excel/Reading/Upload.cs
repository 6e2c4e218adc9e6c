using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>The file being read: its name for the sentences, its limits, and how damage in it is told from trouble of the server.</summary>
internal sealed record Upload(string FileName, WorkbookLimits Limits)
{
    public UnreadableWorkbookException Broken(string part, Exception? cause = null) => Refusals.Broken(FileName, part, cause);

    /// <summary>Reads something; what a damaged file makes the readers throw becomes the refusal that says so.</summary>
    public T Guard<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception thrown) when (IsDamage(thrown))
        {
            throw Refusal(part, thrown);
        }
    }

    /// <summary>The same for what is read bit by bit: the damage may stand in the last row.</summary>
    public IEnumerable<T> Guard<T>(string part, IEnumerable<T> items)
    {
        using var enumerator = items.GetEnumerator();
        while (Guard(part, enumerator.MoveNext)) yield return enumerator.Current;
    }

    private static bool IsDamage(Exception thrown) => thrown is XmlException or InvalidDataException or EndOfStreamException or DamagedPartException;

    private UnreadableWorkbookException Refusal(string part, Exception thrown) => Broken(thrown switch
    {
        XmlException xml => $"{part}:{xml.LineNumber}:{xml.LinePosition}",
        DamagedPartException damaged => $"{part} {damaged.Where}",
        _ => part,
    }, thrown);
}

/// <summary>A part that is well-formed XML and still makes no sense. <paramref name="where"/> is the cell, attribute or entry, the same in every language.</summary>
internal sealed class DamagedPartException(string where) : Exception(where)
{
    public string Where { get; } = where;
}
