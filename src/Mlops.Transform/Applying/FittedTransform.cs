using System.Globalization;

namespace Mlops.Transform;

/// <summary>
/// A transform with everything that it learned. Fitted by <see cref="TransformEstimator"/> or loaded by
/// <see cref="TransformComponent"/>.
/// </summary>
/// <remarks>Immutable and thread-safe: concurrent calls need only separate outputs.</remarks>
public sealed partial class FittedTransform : IFittedTransform
{
    /// <summary>The type of the component that loads it.</summary>
    public const string ComponentType = "transform";

    private readonly SchemaGate gate;
    private readonly FeaturePlan plan;

    internal FittedTransform(DataSchema inputSchema, DataSchema trainingSchema, FittedLabel? label,
        IReadOnlyList<FittedOperation> operations, ParityRows parity)
    {
        InputSchema = inputSchema;
        TrainingSchema = trainingSchema;
        Label = label;
        Operations = operations;
        Parity = parity;
        gate = new SchemaGate(inputSchema, trainingSchema);
        plan = new FeaturePlan(inputSchema, operations);
        OutputSchema = OutputFields.Of(plan.Layout, operations);
    }

    /// <inheritdoc/>
    public string Type => ComponentType;

    /// <inheritdoc/>
    public DataSchema InputSchema { get; }

    /// <summary>
    /// The columns that training must bring: those of <see cref="InputSchema"/> first, then the others of the label.
    /// </summary>
    public DataSchema TrainingSchema { get; }

    /// <inheritdoc/>
    public FeatureLayout Layout => plan.Layout;

    /// <summary>
    /// What the outputs are: one field for each slot of <see cref="Layout"/> that has a feature, with the domain that its operation proves
    /// for any row. An output of which at most one feature is set is an int32, the place of that feature in the slot, missing when none
    /// is set; one dense feature is a float32; the others are vectors of float32.
    /// </summary>
    public DataSchema OutputSchema { get; }

    /// <summary>The vocabularies of its operations, in their order: of categories, and of the keys of operations per key.</summary>
    public IReadOnlyList<FittedVocabulary> Vocabularies =>
        [.. Operations.OfType<IHasVocabulary>().Select(o => new FittedVocabulary(((FittedOperation)o).Operation.Name, o.Vocabulary))];

    /// <summary>True when the transform computes a label.</summary>
    public bool HasLabel => Label is not null;

    internal FittedLabel? Label { get; }

    internal IReadOnlyList<FittedOperation> Operations { get; }

    /// <inheritdoc/>
    public DataBatch? ParityRows => Parity.Rows;

    internal ParityRows Parity { get; }

    /// <inheritdoc/>
    /// <exception cref="ModelException">
    /// A row has a missing value or an unseen category that its operation has no rule for, or <paramref name="output"/> has
    /// another layout.
    /// </exception>
    public void Transform(DataBatch batch, FeatureBatch output) => Run(batch, output, isTraining: false);

    /// <inheritdoc/>
    /// <exception cref="ModelException">As <see cref="Transform"/>.</exception>
    public void TransformTraining(DataBatch batch, FeatureBatch output) => Run(batch, output, isTraining: true);

    /// <inheritdoc/>
    public RowTransform BindRow(DataBatch row, FeatureBatch output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        gate.CheckInput(row.Schema);
        CheckLayout(output.Layout);
        return plan.BindRow(row, output);
    }

    /// <summary>
    /// The way back from an output to the number of a column of the data: for Standardize, MinMax, MaxAbs, Robust, Log, Power, Gaussian,
    /// Clip and Impute, also of columns that those derive.
    /// </summary>
    /// <param name="output">The name of an output: of a slot of <see cref="Layout"/>.</param>
    /// <exception cref="ModelException">There is no such output, or an operation on the way has no inverse.</exception>
    public NumberInverse InverseNumber(string output) => InversePlan.Number(this, output);

    /// <summary>The way back from an output to the text of a category: for OneHot and Ordinal.</summary>
    /// <param name="output">The name of an output: of a slot of <see cref="Layout"/>.</param>
    /// <exception cref="ModelException">There is no such output, or its operation has no inverse.</exception>
    public CategoryInverse InverseCategory(string output) => InversePlan.Category(this, output);

    /// <inheritdoc/>
    public void ReadLabels(DataBatch batch, Span<double> labels)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (Label is null)
        {
            throw new ModelException(new Problem(
                TransformDiagnostics.NoLabel,
                "The transform has no label",
                Expected: "a transform that was fitted with a label",
                Remedy: "Call Label(...) on the builder before fitting."));
        }

        gate.CheckTraining(batch.Schema);
        Label.Read(batch, labels[..batch.RowCount]);
    }

    /// <inheritdoc/>
    public void Save(IArtifactWriter writer) => TransformArtifact.Save(this, writer);

    /// <inheritdoc/>
    public int ReplayParity() => ParityReplay.Run(this);

    /// <summary>Replays the parity rows like <see cref="ReplayParity"/>, and tells what they cover and where they differ.</summary>
    public ParityCertificate CertifyParity() => new(Parity.Rows.RowCount, ParityCoverage.Of(this), ParityReplay.FirstDifference(this));

    private void Run(DataBatch batch, FeatureBatch output, bool isTraining)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(output);
        gate.CheckInput(batch.Schema);
        CheckLayout(output.Layout);
        plan.Run(batch, output, isTraining);
    }

    private void CheckLayout(FeatureLayout layout)
    {
        if (ReferenceEquals(layout, Layout) || (layout.Width == Layout.Width && layout.DenseWidth == Layout.DenseWidth)) return;
        throw new ModelException(new Problem(
            TransformDiagnostics.WrongLayout,
            string.Create(CultureInfo.InvariantCulture,
                $"The feature batch is {layout.Width} features wide, {layout.DenseWidth} of them dense"),
            Expected: string.Create(CultureInfo.InvariantCulture, $"{Layout.Width} features, {Layout.DenseWidth} of them dense"),
            Remedy: "Create the batch with the Layout of the transform that fills it."));
    }
}
