using System.Buffers.Binary;
using System.Text;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>The streams in an OLE container, which old Office files and encrypted new ones are.</summary>
internal sealed class OleDirectory
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int MostSectors = 4096;
    private const int SmallBytes = 4096;
    private const int SmallSectorBytes = 64;
    private const uint LastRegularSector = 0xFFFFFFFA;
    private readonly Stream _stream;
    private readonly int _sectorBytes;
    private readonly List<uint> _tableSectors;
    private readonly uint _smallTable;
    private readonly Dictionary<string, (uint Start, long Size)> _entries = new(StringComparer.Ordinal);
    private (uint Number, byte[] Bytes) _tableSector = (uint.MaxValue, []);

    private OleDirectory(Stream stream, byte[] header)
    {
        _stream = stream;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        _sectorBytes = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException("No sector size of OLE.");
        _smallTable = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(60));
        _tableSectors = TableSectors(header);
    }

    public static OleDirectory Open(Stream stream)
    {
        var header = new byte[HeaderBytes];
        stream.Position = 0;
        stream.ReadExactly(header);
        var directory = new OleDirectory(stream, header);
        directory.ReadEntries(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)));
        return directory;
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The bytes of a stream, never more than the file has.</summary>
    public byte[] Read(string name)
    {
        var (start, size) = _entries[name];
        if (size > _stream.Length) throw new InvalidDataException("A stream longer than its file.");

        return size >= SmallBytes ? Chain(start, size, Next, Sector, _sectorBytes) : ReadSmall(start, (int)size);
    }

    // Short streams share one long one, in sectors of 64 bytes with a table of their own.
    private byte[] ReadSmall(uint start, int size)
    {
        var (first, length) = _entries["Root Entry"];
        if (length > _stream.Length) throw new InvalidDataException("A stream longer than its file.");

        var all = Chain(first, length, Next, Sector, _sectorBytes);
        var table = new List<uint>();
        var sector = _smallTable;
        for (var step = 0; sector <= LastRegularSector && step < MostSectors; step++, sector = Next(sector)) table.AddRange(Numbers(Sector(sector)));
        return Chain(start, size, at => at < table.Count ? table[(int)at] : throw new InvalidDataException("A sector outside the table of OLE."), at => Small(all, at), SmallSectorBytes);
    }

    private static byte[] Small(byte[] all, uint sector)
    {
        var start = (long)sector * SmallSectorBytes;
        return start + SmallSectorBytes <= all.Length ? all[(int)start..(int)(start + SmallSectorBytes)] : throw new InvalidDataException("A sector outside the file.");
    }

    // As many steps as the size asks for, so that a chain that bites its tail ends too.
    private static byte[] Chain(uint sector, long size, Func<uint, uint> next, Func<uint, byte[]> read, int sectorBytes)
    {
        var bytes = new byte[size];
        for (var at = 0L; at < size; at += sectorBytes, sector = at < size ? next(sector) : sector)
            read(sector).AsSpan(0, (int)Math.Min(sectorBytes, size - at)).CopyTo(bytes.AsSpan((int)at));
        return bytes;
    }

    private void ReadEntries(uint sector)
    {
        for (var step = 0; sector <= LastRegularSector && step < MostSectors; step++)
        {
            var bytes = Sector(sector);
            for (var at = 0; at < bytes.Length; at += EntryBytes) AddEntry(bytes.AsSpan(at, EntryBytes));
            sector = Next(sector);
        }
    }

    private void AddEntry(ReadOnlySpan<byte> entry)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
        _entries.TryAdd(Encoding.Unicode.GetString(entry[..length]), (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
    }

    private uint Next(uint sector)
    {
        var perSector = (uint)_sectorBytes / 4;
        var table = (int)(sector / perSector);
        if (table >= _tableSectors.Count) throw new InvalidDataException("A sector outside the table of OLE.");

        if (_tableSector.Number != _tableSectors[table]) _tableSector = (_tableSectors[table], Sector(_tableSectors[table]));
        return BinaryPrimitives.ReadUInt32LittleEndian(_tableSector.Bytes.AsSpan((int)(sector % perSector) * 4));
    }

    // The first 109 stand in the header, the rest in a chain of their own.
    private List<uint> TableSectors(byte[] header)
    {
        var sectors = Numbers(header.AsSpan(76));
        var more = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
        for (var step = 0; more <= LastRegularSector && step < MostSectors; step++)
        {
            var numbers = Numbers(Sector(more));
            more = numbers[^1];
            sectors.AddRange(numbers[..^1]);
        }

        return sectors;
    }

    private static List<uint> Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new List<uint>();
        for (var at = 0; at + 4 <= bytes.Length; at += 4) numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]));
        return numbers;
    }

    private byte[] Sector(uint sector)
    {
        var start = (sector + 1L) * _sectorBytes;
        if (start + _sectorBytes > _stream.Length) throw new InvalidDataException("A sector outside the file.");

        var bytes = new byte[_sectorBytes];
        _stream.Position = start;
        _stream.ReadExactly(bytes);
        return bytes;
    }
}
