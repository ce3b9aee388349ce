using Mlops.Transform;

namespace Mlops.Testing;

/// <summary>The rules of a <see cref="CustomFunction"/>.</summary>
internal static class CustomFunctionRules
{
    private static readonly Rules Rules = new(nameof(CustomOperation));

    /// <param name="operation">The operation.</param>
    /// <param name="again">The same, created from its options.</param>
    /// <param name="function">Its function.</param>
    /// <param name="rows">Some rows.</param>
    public static void Check(CustomOperation operation, CustomOperation again, CustomFunction function, DataBatch rows)
    {
        var expected = Compute(function, rows, operation.Width);
        RequireSame(expected, Compute(function, rows, operation.Width), "computing twice gives the same bits, whatever the output held before");
        var state = CustomOperationConformance.Json(function.WriteState);
        var loaded = CustomOperationConformance.Bind(again, state);
        RequireSame(expected, Compute(loaded, rows, operation.Width), "saved and loaded, it gives the same bits");
        var written = CustomOperationConformance.Json(loaded.WriteState);
        Rules.Require(written == state, "saved and loaded, it writes the same state", $"{written}");
        for (var row = 0; row < rows.RowCount; row++)
        {
            using var one = rows.Slice(row, 1);
            var within = expected[(row * operation.Width)..((row + 1) * operation.Width)];
            RequireSame(within, Compute(function, one, operation.Width), "a row alone gives the bits that it has within a batch");
        }

        using var single = rows.Slice(0, 1);
        var output = new double[operation.Width];
        Rules.RequireNoAllocation(() => function.Compute(new CustomInput(single.Columns, 1), output), "nothing is allocated for a row");
        Rules.RequireConcurrent(
            () => RequireSame(expected, Compute(function, rows, operation.Width), "threads do not disturb each other"), "threads do not disturb each other");
    }

    private static double[] Compute(CustomFunction function, DataBatch rows, int width)
    {
        // Whatever was there before is not a result.
        var output = Enumerable.Repeat(12345.678, rows.RowCount * width).ToArray();
        function.Compute(new CustomInput(rows.Columns, rows.RowCount), output);
        return output;
    }

    private static void RequireSame(double[] expected, double[] actual, string rule)
    {
        for (var i = 0; i < expected.Length; i++) Rules.RequireSameBits(expected[i], actual[i], rule, $"number {i}");
    }
}
