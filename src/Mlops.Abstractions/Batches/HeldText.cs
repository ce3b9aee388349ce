using System.Text;

namespace Mlops;

/// <summary>The text of a batch of one row, as it was given; encoded when bytes are asked for.</summary>
/// <remarks>Not thread-safe: belongs to one builder.</remarks>
internal sealed class HeldText
{
    private readonly int[] offsets = new int[2];
    private byte[] bytes = new byte[64];

    public string? Text { get; private set; }

    /// <summary>True when the text was not encoded yet.</summary>
    public bool IsPending { get; private set; }

    public void Set(string? text)
    {
        Text = text;
        IsPending = true;
    }

    public (ReadOnlyMemory<int> Offsets, ReadOnlyMemory<byte> Bytes) Set(ReadOnlySpan<byte> utf8)
    {
        Text = null;
        IsPending = false;
        if (bytes.Length < utf8.Length) bytes = new byte[utf8.Length * 2];
        utf8.CopyTo(bytes);
        offsets[1] = utf8.Length;
        return (offsets, bytes);
    }

    public (ReadOnlyMemory<int> Offsets, ReadOnlyMemory<byte> Bytes) Encode()
    {
        IsPending = false;
        var text = Text ?? "";
        // Three bytes for a UTF-16 unit are the most there are.
        if (bytes.Length < text.Length * 3) bytes = new byte[text.Length * 4];
        offsets[1] = Encoding.UTF8.GetBytes(text, bytes);
        return (offsets, bytes);
    }
}
