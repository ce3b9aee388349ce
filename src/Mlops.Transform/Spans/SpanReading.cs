namespace Mlops.Transform;

/// <summary>One span in one pass of a fit: read, or taken from the cache.</summary>
/// <param name="Pass">The pass, from 0; most transforms have one.</param>
/// <param name="Span">The place of the span in the list, from 0.</param>
/// <param name="Name">The name of its source.</param>
/// <param name="Origin">Where what is known of it comes from.</param>
/// <param name="RowCount">The number of its rows.</param>
public sealed record SpanReading(int Pass, int Span, string Name, SpanOrigin Origin, long RowCount);
