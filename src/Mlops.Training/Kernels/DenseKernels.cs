using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mlops.Training;

/// <summary>
/// Sums and products over vectors in an order that does not depend on the machine: eight lanes, always, added in a fixed order.
/// </summary>
/// <remarks>
/// <see cref="Vector256{T}"/> is emulated lane by lane where the hardware has no such registers, and nothing here is contracted
/// into a fused multiply-add: so every machine gives the same bits.
/// </remarks>
internal static class DenseKernels
{
    /// <summary>The sum of <c>x[i] * y[i]</c>, accumulated in double.</summary>
    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<double> y)
    {
        if (x.Length < 8) return ShortDot(x, y[..x.Length]);
        var low = Vector256<double>.Zero;
        var high = Vector256<double>.Zero;
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y[..x.Length]);
        var i = 0;
        for (; i + 8 <= x.Length; i += 8)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)i));
            low += lower * Vector256.LoadUnsafe(ref second, (nuint)i);
            high += upper * Vector256.LoadUnsafe(ref second, (nuint)(i + 4));
        }
        return Sum(low + high) + ShortDot(x[i..], y[i..x.Length]);
    }

    /// <summary>The sum of the products that fill no eight lanes.</summary>
    private static double ShortDot(ReadOnlySpan<float> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length && i < y.Length; i++) sum += x[i] * y[i];
        return sum;
    }

    /// <summary>The sum of <c>x[i] * y[i]</c>.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var low = Vector256<double>.Zero;
        var high = Vector256<double>.Zero;
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y[..x.Length]);
        var i = 0;
        for (; i + 8 <= x.Length; i += 8)
        {
            low += Vector256.LoadUnsafe(ref first, (nuint)i) * Vector256.LoadUnsafe(ref second, (nuint)i);
            high += Vector256.LoadUnsafe(ref first, (nuint)(i + 4)) * Vector256.LoadUnsafe(ref second, (nuint)(i + 4));
        }
        var tail = 0.0;
        for (; i < x.Length; i++) tail += x[i] * y[i];
        return Sum(low + high) + tail;
    }

    /// <summary>Adds <c>scale * x[i]</c> to <c>y[i]</c>.</summary>
    public static void AddScaled(double scale, ReadOnlySpan<float> x, Span<double> y)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y[..x.Length]);
        var factor = Vector256.Create(scale);
        var i = 0;
        for (; i + 8 <= x.Length; i += 8)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
            (Vector256.LoadUnsafe(ref to, (nuint)i) + factor * lower).StoreUnsafe(ref to, (nuint)i);
            (Vector256.LoadUnsafe(ref to, (nuint)(i + 4)) + factor * upper).StoreUnsafe(ref to, (nuint)(i + 4));
        }
        for (; i < x.Length; i++) y[i] += scale * x[i];
    }

    /// <summary>Adds <c>scale * x[i]</c> to <c>y[i]</c>.</summary>
    public static void AddScaled(double scale, ReadOnlySpan<double> x, Span<double> y)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y[..x.Length]);
        var factor = Vector256.Create(scale);
        var i = 0;
        for (; i + 4 <= x.Length; i += 4)
            (Vector256.LoadUnsafe(ref to, (nuint)i) + factor * Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to,
                (nuint)i);
        for (; i < x.Length; i++) y[i] += scale * x[i];
    }

    private static double Sum(Vector256<double> lanes) =>
        (lanes.GetElement(0) + lanes.GetElement(1)) + (lanes.GetElement(2) + lanes.GetElement(3));
}
