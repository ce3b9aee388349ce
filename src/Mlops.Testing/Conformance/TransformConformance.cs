using Mlops.Metadata;

namespace Mlops.Testing;

/// <summary>Checks an implementation of <see cref="IFittedTransform"/> and its component against the contract.</summary>
public static class TransformConformance
{
    private static readonly Rules Rules = new(nameof(IFittedTransform));

    /// <summary>Checks every rule; the first one that is broken throws.</summary>
    /// <param name="transform">The fitted transform.</param>
    /// <param name="component">The component that loads it.</param>
    /// <param name="batch">
    /// Some rows with the columns of its input schema, in any order; missing values make the check stronger.
    /// </param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="ConformanceException">A rule is broken.</exception>
    public static async Task CheckAsync(
        IFittedTransform transform, ITransformComponent component, DataBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transform);
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(batch);
        Rules.Require(component.Type == transform.Type, "the component has the type of the transform", $"'{component.Type}' and '{transform.Type}'");
        foreach (var field in transform.InputSchema.Fields)
            Rules.Require(transform.TrainingSchema.Find(field.Name) >= 0, "training brings every column of serving", $"no '{field.Name}'");
        using var input = batch.Select(transform.InputSchema);
        var expected = new FeatureBatch(transform.Layout);
        transform.Transform(input, expected);
        CheckLayout(expected, input.RowCount);
        CheckRowsAndThreads(transform, input, expected);
        CheckWrongColumns(transform, input);
        Rules.Require(transform.ReplayParity() >= 0, "parity rows replay", $"a negative count");
        await CheckArtifactAsync(transform, component, input, expected, cancellationToken);
    }

    private static void CheckLayout(FeatureBatch features, int rows)
    {
        Rules.Require(features.RowCount == rows, "there is one row of features per row", $"{features.RowCount} for {rows} rows");
        for (var row = 0; row < rows; row++)
        {
            var last = features.Layout.DenseWidth - 1;
            for (var i = features.RowOffsets[row]; i < features.RowOffsets[row + 1]; i++)
            {
                Rules.Require(
                    features.Indices[i] > last && features.Indices[i] < features.Layout.Width,
                    "sparse features ascend within a row, behind the dense ones", $"feature {features.Indices[i]} after {last} in row {row}");
                last = features.Indices[i];
            }
        }
    }

    private static void CheckRowsAndThreads(IFittedTransform transform, DataBatch input, FeatureBatch expected)
    {
        var one = new FeatureBatch(transform.Layout);
        for (var row = 0; row < input.RowCount; row++)
        {
            using var single = input.Slice(row, 1);
            transform.Transform(single, one);
            var difference = FeatureRows.Difference(expected, row, one, 0);
            Rules.Require(difference is null, "one row gives the bits that it gives within a batch", $"{difference}");
        }
        Rules.RequireConcurrent(
            () =>
            {
                var mine = new FeatureBatch(transform.Layout);
                transform.Transform(input, mine);
                RequireSame(expected, mine, "concurrent calls give the same bits");
            },
            "concurrent calls with separate outputs are allowed");
        Rules.RequireNoAllocation(() => transform.Transform(input, one), "nothing is allocated once the output has grown");
    }

    private static void CheckWrongColumns(IFittedTransform transform, DataBatch input)
    {
        if (input.Schema.Count == 0) return;
        using var fewer = input.Select(new DataSchema(input.Schema.Fields.Skip(1)));
        Rules.RequireThrows<SchemaException>(
            () => transform.Transform(fewer, new FeatureBatch(transform.Layout)), "a batch with other columns is a SchemaException");
    }

    private static async Task CheckArtifactAsync(
        IFittedTransform transform, ITransformComponent component, DataBatch input, FeatureBatch expected, CancellationToken cancellationToken)
    {
        var store = new MemoryArtifactStore();
        var saved = await SavedArtifact.SaveAsync(store, ArtifactKinds.Transform, transform.Save, cancellationToken);
        var again = await SavedArtifact.SaveAsync(store, ArtifactKinds.Transform, transform.Save, cancellationToken);
        Rules.Require(saved == again, "saving twice gives the same bytes", $"{saved} and {again}");
        var loaded = component.Load(await store.OpenAsync(saved, cancellationToken));
        var third = await SavedArtifact.SaveAsync(store, ArtifactKinds.Transform, loaded.Save, cancellationToken);
        Rules.Require(saved == third, "a loaded transform saves the same bytes", $"{saved} and {third}");
        var features = new FeatureBatch(loaded.Layout);
        loaded.Transform(input, features);
        RequireSame(expected, features, "a loaded transform gives the same bits");
        Rules.Require(loaded.ReplayParity() >= 0, "parity rows replay after loading", $"a negative count");
    }

    private static void RequireSame(FeatureBatch expected, FeatureBatch actual, string rule)
    {
        for (var row = 0; row < expected.RowCount; row++)
        {
            var difference = FeatureRows.Difference(expected, row, actual, row);
            Rules.Require(difference is null, rule, $"{difference}");
        }
    }
}
