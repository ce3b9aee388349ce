using System.Text.Json;

namespace Mlops.Data.Validation;

internal static class LabelStatisticsJson
{
    public static void Write(Utf8JsonWriter json, LabelStatistics label)
    {
        json.WriteStartObject("label");
        json.WriteString("name", label.Label);
        json.WriteNumber("entropy", label.Entropy);
        json.WriteStartArray("classes");
        foreach (var one in label.Classes) CompactJson.WriteOne(json, line => WriteArray(line, one.Value, "", one.Count, null));
        json.WriteEndArray();
        DatasetPartsJson.WriteAll(json, "columns", label.Columns, WriteColumn);
        json.WriteEndObject();
    }

    public static LabelStatistics Read(JsonElement json) => new(
        DatasetPartsJson.TextOf(json, "name"),
        DatasetPartsJson.ReadAll(json, "classes", c => new ValueFrequency(c[0].GetString() ?? "", c[1].GetInt64())))
    {
        Entropy = json.GetProperty("entropy").GetDouble(),
        Columns = DatasetPartsJson.ReadAll(json, "columns", ReadColumn),
    };

    private static void WriteColumn(Utf8JsonWriter json, ColumnAssociation column)
    {
        json.WriteStartObject();
        json.WriteString("column", column.Column);
        json.WriteNumber("categories", column.Categories);
        json.WriteNumber("mutualInformation", column.MutualInformation);
        json.WriteNumber("adjustedMutualInformation", column.AdjustedMutualInformation);
        json.WriteStartArray("lifts");
        foreach (var lift in column.Lifts) CompactJson.WriteOne(json, line => WriteArray(line, lift.Value, lift.Class, lift.Count, lift.Lift));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ColumnAssociation ReadColumn(JsonElement json) =>
        new(DatasetPartsJson.TextOf(json, "column"), json.GetProperty("categories").GetInt32())
        {
            MutualInformation = json.GetProperty("mutualInformation").GetDouble(),
            AdjustedMutualInformation = json.GetProperty("adjustedMutualInformation").GetDouble(),
            Lifts = DatasetPartsJson.ReadAll(
                json, "lifts", l => new LabelLift(l[0].GetString() ?? "", l[1].GetString() ?? "", l[3].GetDouble(), l[2].GetInt64())),
        };

    /// <summary>A class with its count, or a value, a class, the count and the lift.</summary>
    private static void WriteArray(Utf8JsonWriter json, string value, string name, long count, double? lift)
    {
        json.WriteStartArray();
        json.WriteStringValue(value);
        if (lift is not null) json.WriteStringValue(name);
        json.WriteNumberValue(count);
        if (lift is { } number) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
