using System.Text;

namespace Mlops;

/// <summary>Collects UTF-8 text, plain.</summary>
public sealed class TextBuilder : BinaryBuilder
{
    private readonly StringData view = new(new int[1], default(ReadOnlyMemory<byte>));

    internal TextBuilder()
        : base(ColumnType.String)
    {
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
    public void Append(ReadOnlySpan<char> text) =>
        // Three bytes for a UTF-16 unit are the most there are.
        Finish(Encoding.UTF8.GetBytes(text, Reserve(checked(text.Length * 3))), true);

    private protected override ColumnData CurrentView => view;

    private protected override ColumnData Detached(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        new StringData(places, values, validity);

    private protected override void Refresh(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        view.Reset(places, values, validity);
}
