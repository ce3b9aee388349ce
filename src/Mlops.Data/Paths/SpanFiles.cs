using System.Globalization;

namespace Mlops.Data;

/// <summary>The files of one span.</summary>
/// <param name="Span">The number of the span; of a date the days since 1970-01-01.</param>
/// <param name="Version">The version; null when the pattern has none.</param>
/// <param name="Paths">The files, in ordinal order, with forward slashes; at least one.</param>
public sealed record SpanFiles(long Span, long? Version, IReadOnlyList<string> Paths)
{
    /// <summary>The date of the span; null when the pattern counts spans by number.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>For people, for example <c>span 7, version 2</c> or <c>2024-05-01 (span 19844)</c>.</summary>
    public override string ToString()
    {
        var span = Date is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} (span {Span})")
            : string.Create(CultureInfo.InvariantCulture, $"span {Span}");
        return Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"{span}, version {version}") : span;
    }
}
