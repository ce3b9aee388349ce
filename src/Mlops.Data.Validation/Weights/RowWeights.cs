using System.Globalization;
using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>
/// The weights of the rows of a batch, in 65,536ths: integers, so that sums are exact and do not depend on the order.
/// </summary>
internal static class RowWeights
{
    /// <summary>What a weight of 1 is.</summary>
    public const long One = 1 << 16;

    /// <summary>Above it, the sum over a billion rows would not fit.</summary>
    private const double Largest = 1 << 16;

    public static long[] Of(DataBatch batch, int column)
    {
        var data = batch[column];
        var weights = new long[batch.RowCount];
        var numbers = new double[batch.RowCount];
        var present = data.CopyPresent(0, data.Length, numbers);
        for (int row = 0, next = 0; row < weights.Length; row++)
        {
            var weight = data.IsMissing(row) ? double.NaN : numbers[next++];
            if (!(weight is >= 0 and <= Largest)) throw Refuse(batch, column, row, data.IsMissing(row) ? null : weight);
            weights[row] = (long)Math.Round(weight * One);
        }
        return present == 0 && weights.Length > 0 ? throw Refuse(batch, column, 0, null) : weights;
    }

    public static double ToDouble(long weight) => (double)weight / One;

    private static DataException Refuse(DataBatch batch, int column, int row, double? weight) => new(new Problem(
        ValidationDiagnostics.InvalidWeight,
        weight is { } number ? $"The weight of a row is {number.ToString(CultureInfo.InvariantCulture)}" : "A row has no weight",
        string.Create(CultureInfo.InvariantCulture, $"{batch.Source}, row {batch.RowNumber(row)}, column '{batch.Schema.Fields[column].Name}'"),
        "a number from 0 to 65,536",
        "Leave such rows out, give them a weight, or scale the weights."));
}
