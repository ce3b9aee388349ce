using System.Numerics.Tensors;

namespace Mlops.Data;

/// <summary>The values of one weight in a <see cref="QuantileSketch"/>.</summary>
internal sealed class SketchLevel
{
    private double[] values = [];
    private bool takeOdd;

    public int Count { get; private set; }

    public ReadOnlySpan<double> Values => values.AsSpan(0, Count);

    public void Append(ReadOnlySpan<double> more) => more.CopyTo(Extend(more.Length));

    /// <summary>Appends values without NaN, and with plain zeros; returns what was appended.</summary>
    public ReadOnlySpan<double> AppendNumbers(ReadOnlySpan<double> more)
    {
        var target = Extend(more.Length);
        // Adding zero turns minus zero into zero: equal values must have equal bits, or their order would show.
        TensorPrimitives.Add(more, 0.0, target);
        if (!TensorPrimitives.IsNaNAny<double>(target)) return target;
        var used = 0;
        foreach (var value in target)
            if (!double.IsNaN(value)) target[used++] = value;
        Count -= target.Length - used;
        return target[..used];
    }

    /// <summary>Moves every other value up; returns by how many the number of kept values fell.</summary>
    public int HalveInto(SketchLevel above)
    {
        var all = values.AsSpan(0, Count);
        RadixSort.Sort(all);
        // An odd one out stays, so that weights add up exactly: the largest and the smallest in turn.
        var stays = (Count & 1) == 1;
        var left = stays && !takeOdd ? all[^1] : all[0];
        var pairs = !stays ? all : takeOdd ? all[1..] : all[..^1];
        var target = above.Extend(pairs.Length / 2);
        for (int i = takeOdd ? 1 : 0, j = 0; j < target.Length; i += 2, j++) target[j] = pairs[i];
        takeOdd = !takeOdd;
        values[0] = left;
        Count = stays ? 1 : 0;
        return target.Length;
    }

    private Span<double> Extend(int more)
    {
        if (Count + more > values.Length)
        {
            var grown = Math.Min(values.Length * 2, values.Length + QuantileSketch.DefaultCapacity);
            Array.Resize(ref values, Math.Max(Count + more, grown));
        }
        var target = values.AsSpan(Count, more);
        Count += more;
        return target;
    }
}
