using System.Buffers.Binary;
using System.Text;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>The names of the streams in an OLE container, which old Office files and encrypted new ones are.</summary>
internal sealed class OleDirectory
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int MostSectors = 4096;
    private const uint LastRegularSector = 0xFFFFFFFA;
    private readonly Stream _stream;
    private readonly int _sectorBytes;
    private readonly List<uint> _tableSectors;

    private OleDirectory(Stream stream, byte[] header)
    {
        _stream = stream;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        _sectorBytes = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException("No sector size of OLE.");
        _tableSectors = TableSectors(header);
    }

    public static IReadOnlySet<string> Names(Stream stream)
    {
        var header = new byte[HeaderBytes];
        stream.Position = 0;
        stream.ReadExactly(header);
        var directory = new OleDirectory(stream, header);
        return directory.Entries(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)));
    }

    private HashSet<string> Entries(uint sector)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; sector <= LastRegularSector && step < MostSectors; step++)
        {
            var bytes = Sector(sector);
            for (var at = 0; at < bytes.Length; at += EntryBytes) names.Add(Name(bytes.AsSpan(at, EntryBytes)));
            sector = Next(sector);
        }

        return names;
    }

    private static string Name(ReadOnlySpan<byte> entry)
    {
        var bytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
        return Encoding.Unicode.GetString(entry[..bytes]);
    }

    private uint Next(uint sector)
    {
        var perSector = (uint)_sectorBytes / 4;
        var table = (int)(sector / perSector);
        if (table >= _tableSectors.Count) throw new InvalidDataException("A sector outside the table of OLE.");

        return BinaryPrimitives.ReadUInt32LittleEndian(Sector(_tableSectors[table]).AsSpan((int)(sector % perSector) * 4));
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
