using System.Globalization;

namespace Mlops.Transform;

/// <summary>Where a row is, for messages.</summary>
internal static class RowPlace
{
    public static string Of(DataBatch batch, int row) => string.Create(
        CultureInfo.InvariantCulture, $"{(batch.Source.Length > 0 ? batch.Source + ", " : "")}row {batch.RowNumber(row)}");
}
