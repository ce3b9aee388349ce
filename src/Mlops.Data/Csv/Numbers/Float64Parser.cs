using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mlops.Data;

/// <summary>
/// Reads 64-bit floats, correctly rounded: <c>-12.5e3</c>, and <c>nan</c>, <c>inf</c>, <c>infinity</c> in letters of any case.
/// </summary>
/// <remarks>
/// An integer below 2^53 and a power of ten up to 10^22 are both exact, so one division or multiplication rounds once and
/// right (Clinger, "How to read floating point numbers accurately", 1990). More digits go to <see cref="EiselLemire"/>, and
/// what is
/// left over - more than 19 digits, underflow, overflow - to the runtime.
/// </remarks>
internal readonly struct Float64Parser : IFieldParser<double>
{
    private const ulong LargestExact = 1UL << 53;

    private static ReadOnlySpan<double> Powers =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ref byte start, int length, out double value)
    {
        if (!ShortDecimal.TryRead(ref start, length, out var digits, out var decimals, out var isNegative) || digits > LargestExact)
            return TryParseLong(ref start, length, out value);
        var magnitude = (long)digits / Unsafe.Add(ref MemoryMarshal.GetReference(Powers), decimals);
        value = isNegative ? -magnitude : magnitude;
        return true;
    }

    public static bool ReadsLanes => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Store(in DecimalLanes lanes, Vector512<ulong> signs, ref double output)
    {
        ref var powers = ref MemoryMarshal.GetReference(Powers);
        var divisors = Avx512F.PermuteVar8x64x2(
            Vector512.LoadUnsafe(ref powers), lanes.Decimals.AsInt64(), Vector512.LoadUnsafe(ref powers, 8));
        var values = Avx512DQ.ConvertToVector512Double(lanes.Digits.AsInt64()) / divisors;
        (values.AsUInt64() ^ signs).AsDouble().StoreUnsafe(ref output);
        return lanes.Done & Vector512.LessThanOrEqual(lanes.Digits, Vector512.Create(LargestExact));
    }

    private static bool TryParseLong(ref byte start, int length, out double value)
    {
        if (!DecimalText.TryRead(ref start, length, out var number)) return TryNamed(ref start, length, out value);
        return TryExact(number, out value) || TryRound(number, out value) || TryExactly(ref start, length, out value);
    }

    /// <summary>The value when one rounding is enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryExact(in DecimalText number, out double value)
    {
        value = number.Digits;
        if (number.Digits > LargestExact || number.IsCut) return false;
        var exponent = number.Exponent;
        if ((uint)-exponent <= 22) value /= Unsafe.Add(ref MemoryMarshal.GetReference(Powers), -exponent);
        else if ((uint)exponent <= 22) value *= Unsafe.Add(ref MemoryMarshal.GetReference(Powers), exponent);
        else return false;
        if (number.IsNegative) value = -value;
        return true;
    }

    /// <summary>Not a number and the infinities by name.</summary>
    public static bool TryNamed(ref byte start, int length, out double value)
    {
        var text = MemoryMarshal.CreateReadOnlySpan(ref start, length);
        var isNegative = text[0] == '-';
        if (text[0] is (byte)'-' or (byte)'+') text = text[1..];
        value = double.NaN;
        if (System.Text.Ascii.EqualsIgnoreCase(text, "nan"u8)) return text.Length == length;
        value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        if (System.Text.Ascii.EqualsIgnoreCase(text, "inf"u8) || System.Text.Ascii.EqualsIgnoreCase(text, "infinity"u8)) return true;
        value = 0;
        return false;
    }

    /// <summary>The nearest value when 19 digits hold the number.</summary>
    public static bool TryRound(in DecimalText number, out double value)
    {
        value = 0;
        if (number.IsCut || number.Digits == 0 || !EiselLemire.TryRound(number.Digits, number.Exponent, out value)) return false;
        if (number.IsNegative) value = -value;
        return true;
    }

    private static bool TryExactly(ref byte start, int length, out double value)
    {
        var text = MemoryMarshal.CreateReadOnlySpan(ref start, length);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
