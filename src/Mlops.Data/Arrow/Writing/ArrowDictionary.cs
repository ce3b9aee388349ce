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

    /// <summary>The texts from one on: all, or those that are new since a number of them was written.</summary>
    public StringData ToColumn(int start = 0)
    {
        var offsets = new int[Count - start + 1];
        for (var i = start; i < Count; i++) offsets[i - start + 1] = offsets[i - start] + texts[i].Length;
        var bytes = new byte[offsets[^1]];
        for (var i = start; i < Count; i++) texts[i].CopyTo(bytes.AsSpan(offsets[i - start]));
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
