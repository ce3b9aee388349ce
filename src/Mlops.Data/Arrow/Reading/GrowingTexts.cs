namespace Mlops.Data;

/// <summary>Texts that only grow: columns that were taken earlier share the memory and stay as they are.</summary>
internal sealed class GrowingTexts
{
    private int[] offsets = new int[16];
    private byte[] bytes = new byte[256];
    private int count;

    public void Append(StringData texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            var end = checked(offsets[count] + text.Length);
            if (end > bytes.Length) Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(end, bytes.Length * 2L)));
            if (count + 1 == offsets.Length) Array.Resize(ref offsets, offsets.Length * 2);
            text.CopyTo(bytes.AsSpan(offsets[count]));
            offsets[++count] = end;
        }
    }

    public StringData ToColumn() => new(offsets.AsMemory(0, count + 1), bytes.AsMemory(0, offsets[count]));
}
