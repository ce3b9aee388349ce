using System.Text.Json;

namespace Mlops.Transform.Tests.HowTo;

// The code of docs/how-to/custom-operation.md.
#region operation
/// <summary>1 within the box of the training coordinates and a margin around it, else 0.</summary>
public sealed class GeoFence(double margin) : CustomOperation
{
    public override CustomOperationComponent Component { get; } = new GeoFenceComponent();

    public double Margin => margin;

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteNumber("margin", margin);

    public override CustomLearner CreateLearner() => new GeoFenceLearner(margin);

    public override CustomFunction Bind(JsonElement state)
    {
        double[] box = [.. state.GetProperty("box").EnumerateArray().Select(n => n.GetDouble())];
        return box.Length == 4 ? new GeoFenceFunction(margin, box) : throw new FormatException($"a box of {box.Length} numbers");
    }
}

public sealed class GeoFenceComponent() : CustomOperationComponent("contoso.geo-fence", version: 1)
{
    public override CustomOperation Create(JsonElement options, int version) => new GeoFence(options.GetProperty("margin").GetDouble());
}
#endregion

#region learner
/// <summary>The smallest and the largest of each coordinate: the same for any order of the rows.</summary>
internal sealed class GeoFenceLearner(double margin) : CustomLearner
{
    private readonly double[] box = [double.MaxValue, double.MinValue, double.MaxValue, double.MinValue];

    public override void Add(in CustomInput rows)
    {
        var values = new double[rows.RowCount];
        for (var column = 0; column < 2; column++)
        {
            rows.ReadNumbers(column, values);
            foreach (var value in values)
                if (!double.IsNaN(value)) Widen(column, value, value);
        }
    }

    public override void Merge(CustomLearner other)
    {
        var more = ((GeoFenceLearner)other).box;
        for (var column = 0; column < 2; column++) Widen(column, more[column * 2], more[column * 2 + 1]);
    }

    public override void Save(BinaryWriter writer) => Array.ForEach(box, writer.Write);

    public override void Load(BinaryReader reader)
    {
        for (var i = 0; i < box.Length; i++) box[i] = reader.ReadDouble();
    }

    public override CustomFunction Finish() => new GeoFenceFunction(margin, box);

    private void Widen(int column, double low, double high)
    {
        box[column * 2] = Math.Min(box[column * 2], low);
        box[column * 2 + 1] = Math.Max(box[column * 2 + 1], high);
    }
}
#endregion

#region function
internal sealed class GeoFenceFunction(double margin, double[] box) : CustomFunction
{
    public override void Compute(in CustomInput rows, Span<double> output)
    {
        for (var row = 0; row < rows.RowCount; row++)
        {
            var (latitude, longitude) = (rows.Number(0, row), rows.Number(1, row));
            var isKnown = !double.IsNaN(latitude) && !double.IsNaN(longitude);
            output[row] = !isKnown ? double.NaN : IsWithin(latitude, 0) && IsWithin(longitude, 1) ? 1 : 0;
        }
    }

    public override void WriteState(Utf8JsonWriter json)
    {
        json.WriteStartArray("box");
        foreach (var end in box) json.WriteNumberValue(end);
        json.WriteEndArray();
    }

    private bool IsWithin(double value, int column) => value >= box[column * 2] - margin && value <= box[column * 2 + 1] + margin;
}
#endregion
