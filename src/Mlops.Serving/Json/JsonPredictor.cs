using System.Text.Json;

namespace Mlops.Serving;

/// <summary>Predicts rows in JSON, without a record: the bytes go straight into the columns that the model reads.</summary>
/// <typeparam name="TOut">The type of a prediction.</typeparam>
/// <remarks>Thread-safe. Rows without problems allocate nothing after the first calls.</remarks>
public sealed class JsonPredictor<TOut>
    where TOut : IPrediction<TOut>
{
    private readonly ModelHost host;
    private readonly DataSchema? rows;
    private readonly JsonRowOptions options;
    private volatile Binding? binding;

    internal JsonPredictor(ModelHost host, DataSchema? rows, JsonRowOptions options) =>
        (this.host, this.rows, this.options) = (host, rows, options);

    /// <summary>The version that serves now; null when none is loaded.</summary>
    public ModelVersionInfo? Version => host.Current?.Info;

    /// <summary>The columns that a row needs now, nullable where they may be absent; null when no version is loaded.</summary>
    public DataSchema? Schema => host.Current is null ? null : Bind().Reader.Schema;

    /// <summary>
    /// Predicts one object, or an array of objects with one version, and writes one object or one array. Nothing is written when
    /// there are problems.
    /// </summary>
    /// <param name="utf8">The rows.</param>
    /// <param name="output">Receives the predictions.</param>
    /// <param name="problems">Receives everything that is wrong with the rows.</param>
    /// <param name="version">The version that answered, or that found the problems.</param>
    /// <returns>True when the predictions were written.</returns>
    /// <exception cref="ServingException">No version is loaded.</exception>
    public bool TryPredict(
        ReadOnlySpan<byte> utf8, Utf8JsonWriter output, ICollection<RowProblem> problems, out ModelVersionInfo version)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(problems);
        var started = ServingMetrics.Start();
        var bound = Bind();
        var served = bound.Pool.Served;
        version = served.Info;
        var scratch = bound.Pool.Rent();
        try
        {
            var before = problems.Count;
            var count = bound.Reader.Read(utf8, scratch.Rows, problems, out var isArray);
            if (problems.Count > before) return false;
            var scores = scratch.Score(served, count);
            if (isArray) output.WriteStartArray();
            foreach (var score in scores) TOut.Create(new ModelOutput(served.Model.Task, score)).WriteJson(output);
            if (isArray) output.WriteEndArray();
            ServingMetrics.Predicted(version, count, started);
            return true;
        }
        finally
        {
            bound.Pool.Return(scratch);
        }
    }

    private Binding Bind()
    {
        var served = host.Required();
        var known = binding;
        return known is not null && ReferenceEquals(known.Pool.Served, served) ? known : binding = Create(served);
    }

    private Binding Create(ServedModel served)
    {
        var input = served.Transform.InputSchema;
        var needed = rows is null ? input : new DataSchema(input.Fields.Select(f => f with { IsNullable = rows[f.Name].IsNullable }));
        var others = rows?.Names.Where(n => input.Find(n) < 0);
        return new Binding(new JsonRowReader(needed, others, options), new ScratchPool(input, served));
    }

    private sealed record Binding(JsonRowReader Reader, ScratchPool Pool);
}
