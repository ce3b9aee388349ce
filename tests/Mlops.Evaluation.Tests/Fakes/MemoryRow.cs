namespace Mlops.Evaluation.Tests;

internal sealed record MemoryRow(double Score, double? Label, int? Hour = null, string? Company = null);
