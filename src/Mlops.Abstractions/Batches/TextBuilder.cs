using System.Text;

namespace Mlops;

/// <summary>Collects UTF-8 text, plain.</summary>
public sealed class TextBuilder : ColumnBuilder
{
    private readonly StringData view = new(new int[1], default(ReadOnlyMemory<byte>));
    private int[] offsets = [];
    private byte[] bytes = [];
    private int used;

    internal TextBuilder()
        : base(ColumnType.String)
    {
    }

    /// <summary>Adds a text.</summary>
    /// <param name="utf8">The text as UTF-8.</param>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        Grow(ref bytes, used + utf8.Length, used);
        utf8.CopyTo(bytes.AsSpan(used));
        Finish(utf8.Length, true);
    }

    /// <summary>Adds a text, or a row without one.</summary>
    /// <param name="text">The text; null when missing.</param>
    public void Append(string? text)
    {
        if (text is null) AppendMissing();
        else Append(text.AsSpan());
    }

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text as UTF-16; lone surrogates become U+FFFD.</param>
    public void Append(ReadOnlySpan<char> text)
    {
        // Three bytes for a UTF-16 unit are the most there are.
        Grow(ref bytes, checked(used + text.Length * 3), used);
        Finish(Encoding.UTF8.GetBytes(text, bytes.AsSpan(used)), true);
    }

    /// <inheritdoc/>
    public override void AppendMissing() => Finish(0, false);

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        used = 0;
    }

    private protected override ColumnData CurrentView => view;

    // All the bytes, also those behind the last text: the offsets say what belongs to a row, and the view stays when texts
    // change.
    private protected override void RefreshView()
    {
        if (offsets.Length == 0) Grow(ref offsets, 1, 0);
        offsets[0] = 0;
        view.Reset(offsets.AsMemory(0, Length + 1), bytes, ViewValidity());
    }

    internal override ColumnData Detach(SharedBuffers buffers)
    {
        if (offsets.Length == 0) Grow(ref offsets, 1, 0);
        offsets[0] = 0;
        var data = new StringData(offsets.AsMemory(0, Length + 1), bytes.AsMemory(0, used), DetachValidity(buffers));
        buffers.Adopt(offsets);
        buffers.Adopt(bytes);
        (offsets, bytes) = ([], []);
        Invalidate();
        Clear();
        return data;
    }

    private void Finish(int length, bool isPresent)
    {
        var row = Length;
        used = checked(used + length);
        Grow(ref offsets, row + 2, row + 1);
        offsets[row + 1] = used;
        Count(isPresent);
    }
}
