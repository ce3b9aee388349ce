namespace Mlops;

/// <summary>
/// A transform with everything that it learned from training data. The same kernels serve batches and single rows.
/// </summary>
/// <remarks>Immutable and thread-safe: concurrent calls need only separate outputs.</remarks>
public interface IFittedTransform
{
    /// <summary>The type of the component that loads it.</summary>
    string Type { get; }

    /// <summary>The columns that serving must bring: those that features are computed from.</summary>
    DataSchema InputSchema { get; }

    /// <summary>The columns that training must bring: <see cref="InputSchema"/> and those of the label.</summary>
    DataSchema TrainingSchema { get; }

    /// <summary>What the features are.</summary>
    FeatureLayout Layout { get; }

    /// <summary>Computes the features of a batch. Allocates nothing once the output has grown.</summary>
    /// <param name="batch">Rows with exactly the columns of <see cref="InputSchema"/> or <see cref="TrainingSchema"/>, in
    /// that order.</param>
    /// <param name="output">Receives the features; its former content is lost.</param>
    /// <exception cref="SchemaException">The columns of the batch are others.</exception>
    void Transform(DataBatch batch, FeatureBatch output);

    /// <summary>
    /// Computes the features of rows that a model learns from. The same as <see cref="Transform"/>, which is the default, unless the
    /// transform has learned from their labels: then it leaves out of the features of a row what it learned from that row, so that
    /// a feature cannot carry the label of its own row into training.
    /// </summary>
    /// <param name="batch">As in <see cref="Transform"/>: rows that the transform was fitted on.</param>
    /// <param name="output">As in <see cref="Transform"/>.</param>
    /// <exception cref="SchemaException">The columns of the batch are others.</exception>
    void TransformTraining(DataBatch batch, FeatureBatch output) => Transform(batch, output);

    /// <summary>
    /// Prepares the transform of one row that is written again and again: <see cref="RowTransform.Run"/> then computes the features of
    /// what the row holds, bit for bit those of <see cref="Transform"/>, at the least cost.
    /// </summary>
    /// <param name="row">A view of a <see cref="BatchBuilder.OneRow"/>, with exactly the columns of <see cref="InputSchema"/>, in that
    /// order.</param>
    /// <param name="output">Receives the features of every run.</param>
    /// <exception cref="SchemaException">The columns of the row are others.</exception>
    RowTransform BindRow(DataBatch row, FeatureBatch output) => new BatchOfOne(this, row, output);

    /// <summary>Computes the label of every row.</summary>
    /// <param name="batch">Rows with exactly the columns of <see cref="TrainingSchema"/>, in that order.</param>
    /// <param name="labels">One per row: 0 or 1 for classification, NaN when missing.</param>
    /// <exception cref="ModelException">The transform was fitted without a label.</exception>
    void ReadLabels(DataBatch batch, Span<double> labels);

    /// <summary>Writes the transform with its parity rows.</summary>
    /// <param name="writer">The artifact.</param>
    void Save(IArtifactWriter writer);

    /// <summary>
    /// The parity rows, with the columns of <see cref="InputSchema"/>; they belong to the transform and are not disposed by the
    /// caller. Null, which is the default, when the transform has none: then the scores of a model cannot be replayed either.
    /// </summary>
    DataBatch? ParityRows => null;

    /// <summary>Replays the parity rows on this machine and compares every output bit for bit.</summary>
    /// <returns>The number of rows replayed.</returns>
    /// <exception cref="ServingException">A bit differs: the message names the first row, feature, expected and actual
    /// bits.</exception>
    int ReplayParity();
}
