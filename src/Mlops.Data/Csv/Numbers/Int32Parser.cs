using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Reads 32-bit integers; the same texts as <see cref="Int64Parser"/>.</summary>
internal readonly struct Int32Parser : IFieldParser<int>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ref byte start, int length, out int value)
    {
        var isNumber = Int64Parser.TryParse(ref start, length, out var wide);
        value = (int)wide;
        return isNumber && value == wide;
    }
}
