using System.Buffers;
using System.Buffers.Text;

namespace Mlops.Data;

/// <summary>Decodes bytes: base64 (RFC 4648, section 4, with padding). An empty field is missing, quotes without text are no bytes.</summary>
internal sealed class BytesDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
    : BuiltDecoder(field, column, capacity, options, buffers)
{
    private byte[] scratch = [];

    /// <summary>Decodes base64 into scratch memory and adds the bytes.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, ref byte[] scratch, ColumnBuilder builder, bool keep)
    {
        var most = Base64.GetMaxDecodedFromUtf8Length(text.Length);
        if (scratch.Length < most) scratch = new byte[most * 2];
        if (Base64.DecodeFromUtf8(text, scratch, out _, out var length) != OperationStatus.Done) return false;
        if (keep) ((BytesBuilder)builder).Append(scratch.AsSpan(0, length));
        return true;
    }

    protected override bool TryRead(ReadOnlySpan<byte> text, bool keep) => TryRead(FieldText.Trim(text), ref scratch, Builder, keep);
}
