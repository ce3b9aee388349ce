namespace Mlops.Transform;

public sealed partial class TransformEstimator
{
    /// <summary>
    /// Learns from several spans, such as the days of a rolling window. What a pass collects of a span is kept in a cache, and a
    /// span that is there already is not read again: over seven days of which one is new, one day is read.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="spans">The training rows of each span; their order does not matter.</param>
    /// <param name="cache">Keeps what was collected, for example <see cref="FileAnalysisCache"/>.</param>
    /// <param name="degreeOfParallelism">How many threads may decode; null for the number of processors. The result does not
    /// depend on it.</param>
    /// <param name="progress">Hears of each span of each pass when it is done; null when nobody listens.</param>
    /// <param name="cancellationToken">Stops within one batch; what was collected of whole spans stays in the cache.</param>
    /// <returns>
    /// The same bits as <see cref="FitAsync{T}(TrainingSet{T}, int?, CancellationToken)"/> over all rows together, and what was read.
    /// A span is read when its files, the way in which they are read, an operation, its options, or what an operation before it
    /// learned is new; and always when its source does not tell its files.
    /// </returns>
    /// <exception cref="SchemaException">A column is not in the schema of a span or has another type.</exception>
    /// <exception cref="ModelException">There is no span, a sensitive column is not protected, or the rows cannot be learned from.</exception>
    /// <exception cref="StoreException">The cache cannot be read or written.</exception>
    public async ValueTask<SpanFit> FitAsync<T>(
        IReadOnlyList<TrainingSet<T>> spans, IAnalysisCache cache, int? degreeOfParallelism = null,
        IProgress<SpanReading>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentNullException.ThrowIfNull(cache);
        if (spans.Count == 0) throw TransformErrors.NoSpans();
        foreach (var span in spans)
            if (Check(span.Data.Schema, span.Data.Source.Name) is [var problem, ..]) throw EstimatorColumns.ErrorOf(problem);
        var fitting = new TransformFit(Operations, LabelExpression, spans[0].Data.Schema);
        var degree = Math.Max(1, degreeOfParallelism ?? Environment.ProcessorCount);
        var readings = new List<SpanReading>();
        for (var number = 0; number < fitting.PassCount; number++)
        {
            var pass = new SpanPass(fitting, number, cache, degree);
            var total = pass.Plan.CreateState();
            for (var i = 0; i < spans.Count; i++)
            {
                var source = spans[i].Data.Source;
                var (state, origin) = await pass.RunAsync(source, cancellationToken);
                readings.Add(new SpanReading(number, i, source.Name, origin, state.RowCount));
                progress?.Report(readings[^1]);
                total.Merge(state);
            }

            if (total.RowCount == 0) throw TransformErrors.NoRows(spans[0].Data.Source.Name);
            fitting.Learn(pass.Plan, total);
        }

        return new SpanFit(fitting.Finish(), readings);
    }
}
