using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>Reads 32-bit floats, correctly rounded; the same texts as <see cref="Float64Parser"/>.</summary>
/// <remarks>
/// A correctly rounded double is rounded once more. That goes wrong only when the double is halfway between two floats and is
/// not the exact value, or below the normal floats: those go to the runtime.
/// </remarks>
internal readonly struct Float32Parser : IFieldParser<float>
{
    private const float SmallestNormal = 1.17549435E-38f;
    private const long BelowFloat = (1L << 29) - 1;
    private const long Halfway = 1L << 28;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ref byte start, int length, out float value)
    {
        if (!DecimalText.TryRead(ref start, length, out var number)) return TryNamed(ref start, length, out value);
        if (Float64Parser.TryExact(number, out var wide) || Float64Parser.TryRound(number, out wide))
        {
            value = (float)wide;
            var isHalfway = (BitConverter.DoubleToInt64Bits(wide) & BelowFloat) == Halfway;
            if (!isHalfway && (wide == 0 || Math.Abs(value) > SmallestNormal) && float.IsFinite(value)) return true;
        }
        return TryExactly(ref start, length, out value);
    }

    private static bool TryNamed(ref byte start, int length, out float value)
    {
        var isNamed = Float64Parser.TryNamed(ref start, length, out var wide);
        value = (float)wide;
        return isNamed;
    }

    private static bool TryExactly(ref byte start, int length, out float value)
    {
        var text = MemoryMarshal.CreateReadOnlySpan(ref start, length);
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
    }
}
