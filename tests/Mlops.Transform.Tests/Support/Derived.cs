namespace Mlops.Transform.Tests;

/// <summary>What operations that only derive columns write.</summary>
internal static class Derived
{
    /// <summary>The lists that the last operation writes for a batch, null where a row has none; the same row by
    /// row.</summary>
    public static string[]?[] Lists(DataBatch batch, Func<TransformBuilder, TransformBuilder> build)
    {
        var builder = new TransformBuilder();
        build(builder);
        var operations = builder.Operations;
        var fitted = operations.Select(o => o.Bind()).ToList();
        var whole = Read(batch, fitted);
        var rows = Enumerable.Range(0, batch.RowCount).Select(row =>
        {
            using var slice = batch.Slice(row, 1);
            return Read(slice, fitted)[0];
        });
        Assert.Equal(whole, rows);
        return whole;
    }

    private static string[]?[] Read(DataBatch batch, List<FittedOperation> operations)
    {
        var plan = new ColumnPlan(batch.Schema, operations);
        var frame = new ColumnFrame(plan);
        plan.Compute(batch, frame);
        var place = plan.PlaceOf([plan.Schema.Handle(operations[^1].Operation.Name)]);
        var lists = (ListData)frame.Input(place, batch.RowCount)[0];
        return [.. Enumerable.Range(0, lists.Length).Select(row => lists.IsMissing(row)
            ? null
            : Enumerable.Range(lists.Offsets[row], lists.Offsets[row + 1] - lists.Offsets[row])
                .Select(i => CategoryText.Show(lists.Items, i)).ToArray())];
    }
}
