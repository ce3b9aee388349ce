using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    public static bool ReadsLanes => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Store(in DecimalLanes lanes, Vector512<ulong> signs, ref int output)
    {
        Avx512F.ConvertToVector256Int32(Int64Parser.Negate(lanes.Digits, signs).AsInt64()).StoreUnsafe(ref output);
        return lanes.Done
            & Vector512.Equals(lanes.Decimals, Vector512<ulong>.Zero)
            & Vector512.LessThanOrEqual(lanes.Digits, Vector512.Create((ulong)int.MaxValue));
    }
}
