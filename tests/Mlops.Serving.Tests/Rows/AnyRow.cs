namespace Mlops.Serving.Tests;

/// <summary>A record with a property of every kind.</summary>
[DataRow]
internal sealed partial record AnyRow(
    bool Yes, bool? Maybe, int Whole, int? Some, long Long, float? Single, double Double, DateTime At, DateTimeOffset? Until,
    string Text, string? Note, byte[]? Bytes, IReadOnlyList<string> Tags);
