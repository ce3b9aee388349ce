namespace Mlops.Metadata;

/// <summary>The checksum that the zip format demands: CRC-32, reflected polynomial 0xEDB88320 (PKWARE APPNOTE 4.4.7).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = CreateTable();

    /// <summary>Continues a checksum; the first one starts from 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var value = ~crc;
        foreach (var b in bytes) value = Table[(byte)(value ^ b)] ^ (value >> 8);
        return ~value;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }
        return table;
    }
}
