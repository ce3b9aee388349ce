namespace Mlops.Transform;

/// <summary>What the parity rows cover of one column.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">Its type.</param>
/// <param name="Missing">In how many rows it has no value; NaN counts as missing.</param>
/// <param name="Unseen">In how many rows it holds a category that training did not have; null when no operation has a vocabulary of
/// this column.</param>
/// <param name="Smallest">Its smallest finite number; null when it holds none.</param>
/// <param name="Largest">Its largest finite number; null when it holds none.</param>
public sealed record ParityColumn(string Name, ColumnType Type, int Missing, int? Unseen, double? Smallest, double? Largest);
