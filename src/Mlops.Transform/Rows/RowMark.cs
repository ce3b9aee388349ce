using System.Runtime.InteropServices;

namespace Mlops.Transform;

/// <summary>Whether a text of a row that is written again and again has a value, where that is written.</summary>
internal readonly struct RowMark
{
    private readonly byte[] marks;
    private readonly int place;

    private RowMark(byte[] marks, int place) => (this.marks, this.place) = (marks, place);

    public bool IsPresent => marks[place] != 0;

    /// <returns>False when the text is not held in place: then it is read as a batch.</returns>
    public static bool TryGet(StringData text, out RowMark mark)
    {
        mark = default;
        if (text is not { Length: 1, IsHeld: true }) return false;
        var isArray = MemoryMarshal.TryGetArray(text.Validity.Memory, out var segment);
        if (isArray) mark = new RowMark(segment.Array!, segment.Offset + text.Validity.Offset / 8);
        return isArray;
    }
}
