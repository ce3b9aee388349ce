using System.Globalization;
using System.Text.Json;

namespace Mlops.Transform.Tests.HowTo;

// The code of docs/how-to/custom-operation.md.
#region label
/// <summary>The share of rows with the label 1 in a zone; for a row that trains, among the rows of the other folds.</summary>
public sealed class ZoneRate(int folds) : CustomOperation
{
    public override CustomOperationComponent Component { get; } = new ZoneRateComponent();

    public override bool ReadsLabel => true;

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteNumber("folds", folds);

    public override CustomLearner CreateLearner() => new ZoneRateLearner(folds);

    public override CustomFunction Bind(JsonElement state) => new ZoneRateFunction(folds, state.GetProperty("zones").EnumerateObject()
        .ToDictionary(z => long.Parse(z.Name, CultureInfo.InvariantCulture), z => z.Value.EnumerateArray().Select(n => n.GetInt64()).ToArray()));
}

internal sealed class ZoneRateLearner(int folds) : CustomLearner
{
    // Of each zone and fold the rows, then those with the label 1: whole numbers, whose sums do not depend on the order.
    private readonly SortedDictionary<long, long[]> zones = [];

    public override void Add(in CustomInput rows)
    {
        for (var row = 0; row < rows.RowCount; row++)
        {
            if (rows.IsMissing(0, row) || double.IsNaN(rows.Labels[row])) continue;
            var counts = Of((long)rows.Number(0, row));
            var fold = rows.FoldOf(row, folds);
            counts[fold * 2]++;
            if (rows.Labels[row] == 1) counts[fold * 2 + 1]++;
        }
    }
#endregion

    public override void Merge(CustomLearner other)
    {
        foreach (var (zone, counts) in ((ZoneRateLearner)other).zones) Add(zone, counts);
    }

    public override void Save(BinaryWriter writer)
    {
        writer.Write(zones.Count);
        foreach (var (zone, counts) in zones)
        {
            writer.Write(zone);
            Array.ForEach(counts, writer.Write);
        }
    }

    public override void Load(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var zone = reader.ReadInt64();
            Add(zone, [.. Enumerable.Range(0, folds * 2).Select(_ => reader.ReadInt64())]);
        }
    }

    public override CustomFunction Finish() => new ZoneRateFunction(folds, zones.ToDictionary());

    private long[] Of(long zone)
    {
        if (!zones.TryGetValue(zone, out var counts)) zones.Add(zone, counts = new long[folds * 2]);
        return counts;
    }

    private void Add(long zone, long[] more)
    {
        var counts = Of(zone);
        for (var i = 0; i < counts.Length; i++) counts[i] += more[i];
    }
}

#region folds
internal sealed class ZoneRateFunction(int folds, Dictionary<long, long[]> zones) : CustomFunction
{
    public override void Compute(in CustomInput rows, Span<double> output)
    {
        for (var row = 0; row < rows.RowCount; row++)
        {
            var isKnown = !rows.IsMissing(0, row) & zones.TryGetValue((long)rows.Number(0, row), out var counts);
            output[row] = isKnown ? Rate(counts!, rows.FoldOf(row, folds)) : double.NaN;
        }
    }

    public override void WriteState(Utf8JsonWriter json)
    {
        json.WriteStartObject("zones");
        foreach (var (zone, counts) in zones.OrderBy(z => z.Key))
        {
            json.WriteStartArray(zone.ToString(CultureInfo.InvariantCulture));
            foreach (var count in counts) json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // The fold is -1 for a row that is served: then every fold counts.
    private static double Rate(long[] counts, int fold)
    {
        var (rows, positive) = (0L, 0L);
        for (var i = 0; i < counts.Length; i += 2)
        {
            if (i == fold * 2) continue;
            rows += counts[i];
            positive += counts[i + 1];
        }

        return rows == 0 ? double.NaN : positive / (double)rows;
    }
}
#endregion

public sealed class ZoneRateComponent() : CustomOperationComponent("contoso.zone-rate", version: 1)
{
    public override CustomOperation Create(JsonElement options, int version) => new ZoneRate(options.GetProperty("folds").GetInt32());
}
