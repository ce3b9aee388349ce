using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mlops.Transform;

/// <summary>
/// A transform with everything that it learned. Fitted by <see cref="TransformEstimator"/> or loaded by
/// <see cref="TransformComponent"/>.
/// </summary>
/// <remarks>Immutable and thread-safe: concurrent calls need only separate outputs.</remarks>
public sealed class FittedTransform : IFittedTransform
{
    /// <summary>The type of the component that loads it.</summary>
    public const string ComponentType = "transform";

    private const int StackedFeatures = 256;

    private readonly SchemaGate gate;
    private readonly (DenseOperation Operation, int Column, int Start)[] dense;
    private readonly (SparseOperation Operation, int Column, int Start)[] sparse;

    internal FittedTransform(DataSchema inputSchema, DataSchema trainingSchema, FittedLabel? label,
        IReadOnlyList<FittedOperation> operations, ParityRows parity)
    {
        InputSchema = inputSchema;
        TrainingSchema = trainingSchema;
        Label = label;
        Operations = operations;
        Parity = parity;
        gate = new SchemaGate(inputSchema, trainingSchema);
        Layout = LayoutOf(operations);
        var starts = Layout.Slots.ToDictionary(s => s.Name, s => s.Start, StringComparer.Ordinal);
        dense = [.. operations.OfType<DenseOperation>().Select(o => (o, inputSchema.IndexOf(o.Operation.Column.Name),
            starts[o.Operation.Name]))];
        sparse = [.. operations.OfType<SparseOperation>().Select(o => (o, inputSchema.IndexOf(o.Operation.Column.Name),
            starts[o.Operation.Name]))];
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
    public FeatureLayout Layout { get; }

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
    [SkipLocalsInit]
    public void Transform(DataBatch batch, FeatureBatch output)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(output);
        gate.CheckInput(batch.Schema);
        CheckLayout(output.Layout);
        var rows = batch.RowCount;
        var columns = batch.Columns;
        output.Reset(rows);
        WriteDense(batch, columns, output.Dense);
        if (rows == 1)
        {
            WriteSparse(batch, columns, output);
            return;
        }

        var needed = checked(rows * sparse.Length);
        if (needed <= StackedFeatures)
        {
            Span<int> found = stackalloc int[StackedFeatures];
            WriteSparse(batch, columns, found[..needed], output);
            return;
        }

        var rented = ArrayPool<int>.Shared.Rent(needed);
        try
        {
            WriteSparse(batch, columns, rented.AsSpan(0, needed), output);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

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

    private void WriteDense(DataBatch batch, ReadOnlySpan<ColumnData> columns, Span<float> output)
    {
        if (batch.RowCount == 0) return;
        foreach (var (operation, column, start) in dense)
        {
            var refused = operation.Write(columns[column], output[start..], Layout.DenseWidth);
            if (refused >= 0) throw operation.Refuse(columns[column], refused, WhereOf(batch, refused));
        }
    }

    /// <summary>One row: its features come in order by themselves. The same operations as in a batch find them.</summary>
    private void WriteSparse(DataBatch row, ReadOnlySpan<ColumnData> columns, FeatureBatch output)
    {
        var feature = SparseOperation.None;
        foreach (var (operation, column, start) in sparse)
        {
            if (operation.Find(columns[column], new Span<int>(ref feature)) >= 0)
                throw operation.Refuse(columns[column], 0, WhereOf(row, 0));
            if (feature >= 0) output.AddSparse(start + feature, 1);
        }

        output.EndRow(0);
    }

    /// <summary>
    /// Finds the features column by column, then writes them row by row: operations are in the order of their features.
    /// </summary>
    private void WriteSparse(DataBatch batch, ReadOnlySpan<ColumnData> columns, Span<int> found, FeatureBatch output)
    {
        var rows = batch.RowCount;
        for (var i = 0; i < sparse.Length; i++)
        {
            var (operation, column, _) = sparse[i];
            var refused = operation.Find(columns[column], found.Slice(i * rows, rows));
            if (refused >= 0) throw operation.Refuse(columns[column], refused, WhereOf(batch, refused));
        }

        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < sparse.Length; i++)
            {
                var feature = found[i * rows + row];
                if (feature >= 0) output.AddSparse(sparse[i].Start + feature, 1);
            }

            output.EndRow(row);
        }
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

    private static string WhereOf(DataBatch batch, int row) => string.Create(
        CultureInfo.InvariantCulture, $"{(batch.Source.Length > 0 ? batch.Source + ", " : "")}row {batch.RowNumber(row)}");

    private static FeatureLayout LayoutOf(IReadOnlyList<FittedOperation> operations)
    {
        var slots = new List<FeatureSlot>();
        var start = 0;
        foreach (var operation in operations.OrderBy(o => o.IsSparse))
        {
            slots.Add(new FeatureSlot(
                operation.Operation.Name, operation.Operation.Column.Name, operation.Operation.Kind, start, operation.Width,
                    operation.IsSparse)
            {
                Labels = operation.Labels,
            });
            start = checked(start + operation.Width);
        }

        return new FeatureLayout(slots);
    }
}
