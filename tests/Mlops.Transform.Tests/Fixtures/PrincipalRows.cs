using System.Text.Json;

namespace Mlops.Transform.Tests;

/// <summary>Rows of four columns, and their principal components by NumPy and scikit-learn: made by <c>make_vectors.py</c> beside it.</summary>
internal static class PrincipalRows
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory,
        "Fixtures", "vectors.json"))).RootElement;

    public static NumberColumn[] Columns => [.. "abcd".Select(c => new NumberColumn(c.ToString(), ColumnType.Float64))];

    public static double[] Numbers(string name) => [.. Root.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    public static double[][] Rows(string name) =>
        [.. Root.GetProperty(name).EnumerateArray().Select(r => r.EnumerateArray().Select(n => n.GetDouble()).ToArray())];

    public static DataBatch Batch() => Batch(Rows("rows"));

    public static DataBatch Batch(double[][] rows) =>
        Table.Of([.. Columns.Select((c, i) => Table.Doubles(c.Name, [.. rows.Select(r => (double?)r[i])]))]);
}
