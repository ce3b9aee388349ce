namespace Mlops.Transform;

/// <summary>Turns the features of an output back into the text of a category.</summary>
/// <remarks>Immutable and thread-safe. Made by <see cref="FittedTransform.InverseCategory"/>.</remarks>
public sealed class CategoryInverse
{
    private readonly ICategoryInverse operation;
    private readonly FeatureSlot slot;

    internal CategoryInverse(FeatureSlot slot, ICategoryInverse operation) => (this.slot, this.operation) = (slot, operation);

    /// <summary>The name of the output.</summary>
    public string Output => slot.Name;

    /// <summary>The column whose categories come back: of the data, or derived.</summary>
    public string Column => slot.Source;

    /// <summary>The category with a place.</summary>
    /// <param name="place">The place of the feature within its output, from 0 on; of an ordinal, its value.</param>
    /// <returns>The text; null when the place stands for unseen or missing categories, or is beyond them.</returns>
    public string? Invert(int place) => place < 0 ? null : operation.TextOf(place);

    /// <summary>The category of one row. Allocates its text.</summary>
    /// <param name="features">What the transform wrote.</param>
    /// <param name="row">The row.</param>
    /// <returns>The text; null when it was unseen or missing.</returns>
    public string? Invert(FeatureBatch features, int row)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, features.RowCount);
        if (!slot.IsSparse)
        {
            var value = features.Dense[row * features.Layout.DenseWidth + slot.Start];
            return value >= 0 && value < int.MaxValue ? Invert((int)value) : null;
        }

        for (var i = features.RowOffsets[row]; i < features.RowOffsets[row + 1]; i++)
            if (features.Indices[i] - slot.Start is >= 0 and var place && place < slot.Length) return Invert(place);
        return null;
    }
}
