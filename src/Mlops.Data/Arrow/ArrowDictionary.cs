namespace Mlops.Data;

/// <summary>The texts of one dictionary-encoded column of a file, in the order in which they first came.</summary>
internal sealed class ArrowDictionary
{
    private readonly TextTable texts = new();

    public int Count => texts.Count;

    /// <summary>The codes of a column; those of missing rows are 0.</summary>
    public int[] Encode(StringData column)
    {
        var codes = new int[column.Length];
        var known = column.Dictionary is { } dictionary ? new int[dictionary.Length] : null;
        for (var row = 0; row < codes.Length; row++)
        {
            if (column.IsMissing(row)) continue;
            if (known is null)
            {
                codes[row] = CodeOf(column[row]);
                continue;
            }
            ref var code = ref known[column.Codes[row]];
            if (code == 0) code = CodeOf(column[row]) + 1;
            codes[row] = code - 1;
        }
        return codes;
    }

    public StringData ToColumn()
    {
        var offsets = new int[Count + 1];
        var bytes = new byte[texts.ByteCount];
        for (var i = 0; i < Count; i++)
        {
            texts[i].CopyTo(bytes.AsSpan(offsets[i]));
            offsets[i + 1] = offsets[i] + texts[i].Length;
        }
        return new StringData(offsets, bytes);
    }

    private int CodeOf(ReadOnlySpan<byte> text)
    {
        var hash = StableHash.Of(text);
        var code = texts.Find(text, hash);
        if (code >= 0) return code;
        texts.Insert(text, hash, 1);
        return texts.Count - 1;
    }
}
