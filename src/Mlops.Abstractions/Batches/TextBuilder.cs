using System.Text;

namespace Mlops;

/// <summary>Collects UTF-8 text, plain.</summary>
public sealed class TextBuilder : BinaryBuilder
{
    private readonly StringData view;

    internal TextBuilder(CellStore? store, int column)
        : base(ColumnType.String, store, column) => view = store is null
            ? new StringData(new int[1], default(ReadOnlyMemory<byte>))
            : new StringData(new HeldText(), store.ValidityOf(column));

    /// <summary>Adds a text, or a row without one.</summary>
    /// <param name="text">The text; null when missing.</param>
    public void Append(string? text)
    {
        if (IsSingle) Hold(text);
        else if (text is null) AppendMissing();
        else Append(text.AsSpan());
    }

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text as UTF-16; lone surrogates become U+FFFD.</param>
    public void Append(ReadOnlySpan<char> text)
    {
        if (IsSingle)
        {
            Hold(text.ToString());
            return;
        }
        // Three bytes for a UTF-16 unit are the most there are.
        Finish(Encoding.UTF8.GetBytes(text, Reserve(checked(text.Length * 3))), true);
    }

    private void Hold(string? text)
    {
        view.Hold(text);
        Mark(text is not null);
    }

    private protected override void Hold(ReadOnlySpan<byte> value)
    {
        view.Hold(value);
        Mark(true);
    }

    private protected override ColumnData CurrentView => view;

    private protected override ColumnData Detached(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        new StringData(places, values, validity);

    private protected override void Refresh(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        view.Reset(places, values, validity);
}
