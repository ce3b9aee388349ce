namespace Mlops;

/// <summary>The largest allowed distance by one measure.</summary>
/// <param name="Method">The measure.</param>
/// <param name="Threshold">The largest allowed distance, at least 0.</param>
public sealed record DistanceLimit(DistanceMethod Method, double Threshold);
