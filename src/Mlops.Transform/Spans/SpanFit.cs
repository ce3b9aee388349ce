namespace Mlops.Transform;

/// <summary>A transform that was fitted over spans, and what had to be read for it.</summary>
/// <param name="Transform">The same bits as if all spans had been read.</param>
/// <param name="Readings">One entry per pass and span, in their order.</param>
public sealed record SpanFit(FittedTransform Transform, IReadOnlyList<SpanReading> Readings);
