using System.Numerics.Tensors;

namespace Mlops.Transform;

/// <summary>The smallest and the largest of some finite numbers.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Extent
{
    public double Min { get; private set; } = double.PositiveInfinity;

    public double Max { get; private set; } = double.NegativeInfinity;

    public bool IsEmpty => Min > Max;

    public void Add(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return;
        // Minus zero counts as zero, whichever comes first.
        Min = Math.Min(Min, TensorPrimitives.Min(values)) + 0.0;
        Max = Math.Max(Max, TensorPrimitives.Max(values)) + 0.0;
    }

    public void Merge(Extent other) => (Min, Max) = (Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    public void Save(BinaryWriter writer)
    {
        writer.Write(Min);
        writer.Write(Max);
    }

    /// <exception cref="InvalidDataException">It is no range.</exception>
    public static Extent Load(BinaryReader reader)
    {
        var extent = new Extent { Min = reader.ReadDouble(), Max = reader.ReadDouble() };
        return double.IsNaN(extent.Min) || double.IsNaN(extent.Max) ? throw new InvalidDataException("A range holds NaN.") : extent;
    }
}
