namespace Mlops.Serving.Tests;

/// <summary>Two dense features: the fare (0 when missing) and the number of bytes of the company.</summary>
internal sealed class FakeTransform(bool replays = true) : IFittedTransform
{
    public string Type => "fake-transform";

    public DataSchema InputSchema { get; init; } = new(new Field("company", ColumnType.String), new Field("fare", ColumnType.Float64, false));

    public DataSchema TrainingSchema => InputSchema;

    public FeatureLayout Layout { get; } = new(
        new FeatureSlot("fare", "fare", "copy", 0, 1, false), new FeatureSlot("company", "company", "length", 1, 1, false));

    public void Transform(DataBatch batch, FeatureBatch output)
    {
        if (!ReferenceEquals(batch.Schema, InputSchema)) throw batch.Schema.Unknown("fare", "fake");
        output.Reset(batch.RowCount);
        var texts = (StringData)batch.Columns[0];
        var fares = ((PrimitiveData<double>)batch.Columns[1]).Values;
        for (var i = 0; i < batch.RowCount; i++)
        {
            output.Dense[2 * i] = batch.Columns[1].IsMissing(i) ? 0 : (float)fares[i];
            output.Dense[2 * i + 1] = texts.IsMissing(i) ? 0 : texts[i].Length;
            output.EndRow(i);
        }
    }

    public void ReadLabels(DataBatch batch, Span<double> labels) => throw new NotSupportedException();

    public void Save(IArtifactWriter writer) => writer.Write("transform.json", json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("replays", replays);
        json.WriteEndObject();
    });

    public int ReplayParity() => replays
        ? 5
        : throw new ServingException(new Problem("MLOPS4999", "Row 2, feature 'fare' differs", Expected: "3F800000"));
}
