using System.Buffers.Binary;
using System.Text;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>An .xls put together record by record, so that it can be as odd as files are.</summary>
internal sealed class BiffFile
{
    private readonly List<byte[]> _globals = [];
    private readonly List<(string Name, byte State, List<byte[]> Records)> _sheets = [];
    private readonly List<ushort> _formats = [0];

    public ushort Version { get; init; } = 0x0600;

    public BiffFile Global(ushort id, params byte[] content)
    {
        _globals.Add(Record(id, content));
        return this;
    }

    /// <summary>Cells may use the format by the number this gives; 0 is General.</summary>
    public ushort Format(ushort builtIn)
    {
        _formats.Add(builtIn);
        return (ushort)(_formats.Count - 1);
    }

    public BiffFile Sheet(string name, byte state = 0)
    {
        _sheets.Add((name, state, []));
        return this;
    }

    public BiffFile Add(ushort id, params byte[] content)
    {
        _sheets[^1].Records.Add(Record(id, content));
        return this;
    }

    public BiffFile Number(ushort row, ushort column, double value, ushort format = 0) => Add(0x0203, [.. Words(row, column, format), .. BitConverter.GetBytes(value)]);

    public BiffFile Label(ushort row, ushort column, string text) => Add(0x0204, [.. Words(row, column, 0, (ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    public BiffFile Error(ushort row, ushort column, byte code) => Add(0x0205, [.. Words(row, column, 0), code, 1]);

    public BiffFile Truth(ushort row, ushort column) => Add(0x0205, [.. Words(row, column, 0), 1, 0]);

    public BiffFile Formula(ushort row, ushort column, byte[] result) => Add(0x0006, [.. Words(row, column, 0), .. result, .. Words(0, 0, 0, 0)]);

    public BiffFile Hidden(ushort row) => Add(0x0208, Words(row, 0, 9, 0, 0, 0, 0x20, 0));

    public static byte[] Words(params ushort[] words) => [.. words.SelectMany(BitConverter.GetBytes)];

    public byte[] Pack()
    {
        var start = Record(0x0809, [.. Words(Version, 5, 0, 0), .. new byte[8]]);
        var formats = _formats.SelectMany(format => Record(0x00E0, [.. Words(0, format), .. new byte[16]]));
        byte[] head = [.. start, .. _globals.SelectMany(record => record), .. formats];
        var at = head.Length + _sheets.Sum(sheet => 12 + (sheet.Name.Length * 2)) + 4;
        byte[] parts = [];
        foreach (var (name, state, records) in _sheets)
        {
            head = [.. head, .. Record(0x0085, [.. BitConverter.GetBytes(at + parts.Length), state, 0, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)])];
            parts = [.. parts, .. Record(0x0809, [.. Words(0x0600, 0x10, 0, 0), .. new byte[8]]), .. records.SelectMany(record => record), .. Record(0x000A)];
        }

        return InContainer([.. head, .. Record(0x000A), .. parts]);
    }

    /// <summary>Sector 0 is the table, 1 the directory, the rest the stream.</summary>
    private static byte[] InContainer(byte[] stream)
    {
        // Shorter ones would have to share a stream.
        var size = Math.Max(4096, stream.Length);
        var sectors = (size + 511) / 512;
        if (sectors > 126) throw new ArgumentException("One sector of table is all there is.", nameof(stream));

        var file = new byte[512 * (3 + sectors)];
        OleFile.With("Workbook").AsSpan(0, 512).CopyTo(file);
        file.AsSpan(512, 512).Fill(0xFF);
        Put(file, 512, 0xFFFFFFFD, 0xFFFFFFFE, [.. Enumerable.Range(0, sectors).Select(sector => sector == sectors - 1 ? 0xFFFFFFFE : (uint)(sector + 3))]);
        Entry(file, 1024, "Root Entry", 0xFFFFFFFE, 0);
        Entry(file, 1024 + 128, "Workbook", 2, (uint)size);
        stream.CopyTo(file, 1536);
        return file;
    }

    private static void Put(byte[] file, int at, uint first, uint second, uint[] others)
    {
        foreach (var (i, number) in new[] { first, second }.Concat(others).Index()) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + (i * 4)), number);
    }

    private static void Entry(byte[] file, int at, string name, uint start, uint size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)((name.Length + 1) * 2));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 116), start);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 120), size);
    }

    private static byte[] Record(ushort id, params byte[] content) => [.. Words(id, (ushort)content.Length), .. content];
}
