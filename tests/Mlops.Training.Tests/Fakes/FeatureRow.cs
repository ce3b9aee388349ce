namespace Mlops.Training.Tests;

internal sealed record FeatureRow(float[] Dense, (int Feature, float Value)[] Sparse, double Label);
