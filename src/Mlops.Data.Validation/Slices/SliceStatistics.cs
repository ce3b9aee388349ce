namespace Mlops.Data.Validation;

/// <summary>The statistics of some of the rows. Immutable and thread-safe.</summary>
/// <param name="Name">The values that the rows share: <c>company=Flash Cab, hour=3</c>.</param>
/// <param name="Statistics">The statistics of these rows; they have no slices of their own.</param>
public sealed record SliceStatistics(string Name, DatasetStatistics Statistics);
