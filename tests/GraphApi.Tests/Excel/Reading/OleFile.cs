using System.Buffers.Binary;
using System.Text;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>The smallest OLE container that names a stream; its directory takes two sectors, so it must be followed through the table.</summary>
internal static class OleFile
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint TableItself = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] With(string stream)
    {
        var file = new byte[512 * 4];
        file.AsSpan().Fill(0xFF);
        file.AsSpan(0, 76).Clear();
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(68), EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76), 0);
        WriteSector(file, 0, TableItself, 2, EndOfChain, Free);
        file.AsSpan(1024).Clear();
        WriteName(file, 1024, "Root Entry");
        WriteName(file, 1024 + 512, stream);
        return file;
    }

    private static void WriteSector(byte[] file, int sector, params uint[] numbers)
    {
        for (var at = 0; at < numbers.Length; at++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan((sector + 1) * 512 + (at * 4)), numbers[at]);
    }

    private static void WriteName(byte[] file, int at, string name)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)((name.Length + 1) * 2));
    }
}
