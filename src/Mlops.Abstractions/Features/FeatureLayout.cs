namespace Mlops;

/// <summary>What each feature of a model is: dense features first, then sparse ones. Immutable and thread-safe.</summary>
public sealed class FeatureLayout
{
    /// <summary>Creates a layout.</summary>
    /// <param name="slots">Slots without gaps, from feature 0 on, all dense ones before the sparse ones.</param>
    /// <exception cref="ArgumentException">The slots leave gaps or mix dense and sparse.</exception>
    public FeatureLayout(params IEnumerable<FeatureSlot> slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        Slots = [.. slots];
        foreach (var slot in Slots)
        {
            if (slot.Start != Width || (!slot.IsSparse && DenseWidth != Width))
                throw new ArgumentException($"Slot '{slot.Name}' starts at {slot.Start}; {Width} was expected, with dense slots first.", nameof(slots));
            Width += slot.Length;
            if (!slot.IsSparse) DenseWidth = Width;
        }
    }

    /// <summary>The slots, in order.</summary>
    public IReadOnlyList<FeatureSlot> Slots { get; }

    /// <summary>The number of features.</summary>
    public int Width { get; }

    /// <summary>The number of dense features: features 0 to <see cref="DenseWidth"/> - 1.</summary>
    public int DenseWidth { get; }

    /// <summary>The name of one feature.</summary>
    /// <param name="feature">From 0 to <see cref="Width"/> - 1.</param>
    public string NameOf(int feature)
    {
        var slot = Slots.First(s => feature < s.Start + s.Length);
        if (slot.Labels.Count == slot.Length) return slot.Labels[feature - slot.Start];
        return slot.Length == 1 ? slot.Name : $"{slot.Name}[{feature - slot.Start}]";
    }
}
