using System.Buffers.Binary;

namespace Mlops.Data.Validation;

/// <summary>Image files by their first bytes. BMP has two letters only, so that its length must be right as well.</summary>
internal static class ImageBytes
{
    public static TextForm FormOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8) return TextForm.None;
        return bytes[0] switch
        {
            0x89 => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? TextForm.Png : TextForm.None,
            0xFF => bytes[1] == 0xD8 && bytes[2] == 0xFF ? TextForm.Jpeg : TextForm.None,
            (byte)'G' => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? TextForm.Gif : TextForm.None,
            (byte)'B' => bytes[1] == 'M' && BinaryPrimitives.ReadInt32LittleEndian(bytes[2..]) == bytes.Length ? TextForm.Bmp : TextForm.None,
            _ => TextForm.None,
        };
    }
}
