namespace Mlops.Transform;

/// <summary>Where an operation finds its columns in a <see cref="ColumnFrame"/>.</summary>
/// <param name="Slots">The slot of each input.</param>
/// <param name="Gathered">The place where several inputs are laid side by side; -1 when there is one input.</param>
internal readonly record struct InputPlace(int[] Slots, int Gathered);
