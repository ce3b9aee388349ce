using System.Globalization;

namespace Mlops.Data.Tests;

/// <summary>Rows as tests/node/print-arrow.mjs prints them: fractions as the bits of a double, times as microseconds, bytes in hex.</summary>
internal static class ArrowLines
{
    public static IEnumerable<string> Of(DataBatch batch)
    {
        for (var row = 0; row < batch.RowCount; row++)
            yield return string.Join('|', batch.Schema.Names.Select(name => Print(new Row(batch, row)[name])));
    }

    public static async Task<List<string>> OfAsync(IDataSource source, ReadRequest? request = null)
    {
        var lines = new List<string>();
        await foreach (var batch in source.ReadAsync(request, TestContext.Current.CancellationToken))
            using (batch) lines.AddRange(Of(batch));
        return lines;
    }

    private static string Print(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        float single => Bits(single),
        double number => Bits(number),
        DateTime time => Timestamps.FromDateTime(time).ToString(CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        object?[] items => "[" + string.Join(",", items.Select(Print)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
}
