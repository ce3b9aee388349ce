using System.ComponentModel;

namespace Mlops.Transform;

/// <summary>A transform that is not fitted yet: a label and operations, made by <see cref="TransformBuilder"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class TransformEstimator
{
    internal TransformEstimator(IReadOnlyList<Operation> operations, Expression? label, IKeyProvider keys)
    {
        Operations = operations;
        LabelExpression = label;
        Component = new TransformComponent(keys, [.. operations.OfType<Custom>().Select(o => o.Wrapped.Component)])
            .Of(operations.Where(o => !o.IsColumn).Select(o => o.Name));
    }

    /// <summary>True when a label was given.</summary>
    public bool HasLabel => LabelExpression is not null;

    /// <summary>Everything that decides what is learned: the label and all operations with all options.</summary>
    public StepParameters Parameters => StepParameters.None.WithJson("operations", WriteOperations).WithJson("label", WriteLabel);

    internal IReadOnlyList<Operation> Operations { get; }

    internal Expression? LabelExpression { get; }

    /// <summary>Loads what it fits.</summary>
    internal TransformComponent Component { get; }

    /// <summary>Looks for columns that a schema does not have, has with another type, or marks as sensitive where an operation does not protect them.</summary>
    /// <param name="schema">The columns of the training set.</param>
    /// <param name="where">Who asks, for messages: the name of a step. The default value is empty.</param>
    /// <returns>One problem per column that does not fit; none when the transform can be fitted.</returns>
    public IReadOnlyList<Problem> Check(DataSchema schema, string where = "")
    {
        ArgumentNullException.ThrowIfNull(schema);
        return EstimatorColumns.Check(Operations, LabelExpression, schema, where);
    }

    /// <summary>
    /// Learns everything in as few parallel passes over the training rows as the operations need: one, unless an operation learns
    /// from what another one has learned. Memory does not grow with the number of rows.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="train">The training rows.</param>
    /// <param name="degreeOfParallelism">How many threads may decode; null for the number of processors. The result does not
    /// depend on it.</param>
    /// <param name="cancellationToken">Stops the pass within one batch.</param>
    /// <returns>The same bits for the same rows, however they are cut into files, partitions and threads.</returns>
    /// <exception cref="SchemaException">A column is not in the schema or has another type.</exception>
    /// <exception cref="ModelException">A sensitive column is not protected, or the rows cannot be learned from: none, missing values
    /// without a rule, infinities.</exception>
    public async ValueTask<FittedTransform> FitAsync<T>(
        TrainingSet<T> train, int? degreeOfParallelism = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (Check(train.Data.Schema) is [var problem, ..]) throw EstimatorColumns.ErrorOf(problem);
        var fitting = new TransformFit(Operations, LabelExpression, train.Data.Schema);
        var degree = Math.Max(1, degreeOfParallelism ?? Environment.ProcessorCount);
        for (var pass = 0; pass < fitting.PassCount; pass++)
        {
            var plan = fitting.Plan(pass);
            var state = await FitPass.RunAsync(plan, train.Data.Source, degree, cancellationToken);
            if (state.RowCount == 0) throw TransformErrors.NoRows(train.Data.Source.Name);
            fitting.Learn(plan, state);
        }

        return fitting.Finish();
    }

    /// <summary>Not possible: nothing is ever fitted on rows that a model is evaluated on.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="holdout">The rows that were held out.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(PoisonedFit.OnHoldout, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<FittedTransform> FitAsync<T>(HoldoutSet<T> holdout, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(PoisonedFit.OnHoldout);

    /// <summary>Not possible before the rows were split.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="dataset">Rows that were not split.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(PoisonedFit.OnDataset, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<FittedTransform> FitAsync<T>(Dataset<T> dataset, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(PoisonedFit.OnDataset);

    private void WriteOperations(System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var operation in Operations)
        {
            json.WriteStartObject();
            TransformJson.WriteOperation(json, operation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLabel(System.Text.Json.Utf8JsonWriter json)
    {
        if (LabelExpression is null) json.WriteNullValue();
        else ExpressionJson.Write(json, LabelExpression);
    }
}
