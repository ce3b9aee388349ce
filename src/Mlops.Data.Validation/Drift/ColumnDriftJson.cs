using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The JSON of one compared column, described in <c>docs/formats/validation.md</c>.</summary>
internal static class ColumnDriftJson
{
    public static void Write(Utf8JsonWriter json, ColumnDrift drift)
    {
        json.WriteStartObject();
        json.WriteString("column", drift.Column);
        json.WriteBoolean("isDrift", drift.IsDrift);
        json.WriteString("verdict", drift.Verdict.ToString());
        CompactJson.WriteDouble(json, "jensenShannon", drift.JensenShannon);
        CompactJson.WriteDouble(json, "jensenShannonLimit", drift.JensenShannonLimit);
        CompactJson.WriteDouble(json, "lInfinity", drift.LInfinity);
        CompactJson.WriteDouble(json, "lInfinityLimit", drift.LInfinityLimit);
        if (drift.NotMeasured is not null)
        {
            json.WriteString("notMeasured", drift.NotMeasured);
            json.WriteString("notMeasuredCode", drift.NotMeasuredCode);
        }
        else
        {
            json.WriteString("largest", drift.Largest);
            json.WriteNumber("baselineShare", drift.BaselineShare);
            json.WriteNumber("share", drift.Share);
            if (drift.NewValues.Count > 0) CompactJson.WriteTexts(json, "newValues", drift.NewValues);
            if (drift.VanishedValues.Count > 0) CompactJson.WriteTexts(json, "vanishedValues", drift.VanishedValues);
            json.WriteStartArray("measurements");
            foreach (var measurement in drift.Measurements) CompactJson.WriteOne(json, line => Write(line, measurement));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    public static ColumnDrift Read(JsonElement json)
    {
        var isMeasured = json.TryGetProperty("largest", out var largest);
        return new ColumnDrift(json.GetProperty("column").GetString() ?? throw new FormatException("a drift has no column"))
        {
            IsDrift = json.GetProperty("isDrift").GetBoolean(),
            Verdict = json.TryGetProperty("verdict", out var verdict) ? Name<DriftVerdict>(verdict)
                : json.GetProperty("isDrift").GetBoolean() ? DriftVerdict.Drift : DriftVerdict.NoDrift,
            JensenShannon = CompactJson.ReadOptional(json, "jensenShannon"),
            JensenShannonLimit = CompactJson.ReadOptional(json, "jensenShannonLimit"),
            LInfinity = CompactJson.ReadOptional(json, "lInfinity"),
            LInfinityLimit = CompactJson.ReadOptional(json, "lInfinityLimit"),
            Largest = isMeasured ? largest.GetString() ?? "" : "",
            BaselineShare = isMeasured ? json.GetProperty("baselineShare").GetDouble() : 0,
            Share = isMeasured ? json.GetProperty("share").GetDouble() : 0,
            NotMeasured = isMeasured ? null : json.GetProperty("notMeasured").GetString(),
            NotMeasuredCode = isMeasured ? null : json.GetProperty("notMeasuredCode").GetString(),
            NewValues = json.TryGetProperty("newValues", out _) ? CompactJson.ReadTexts(json, "newValues") : [],
            VanishedValues = json.TryGetProperty("vanishedValues", out _) ? CompactJson.ReadTexts(json, "vanishedValues") : [],
            Measurements = json.TryGetProperty("measurements", out var all) ? [.. all.EnumerateArray().Select(ReadMeasurement)] : [],
        };
    }

    public static void Write(Utf8JsonWriter json, DriftMeasurement measurement)
    {
        json.WriteStartObject();
        WriteMembers(json, measurement);
        json.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, DriftMeasurement measurement)
    {
        json.WriteString("part", measurement.Part.ToString());
        json.WriteString("method", measurement.Method.ToString());
        CompactJson.WriteDouble(json, "value", measurement.Value);
        json.WriteNumber("baselineRows", measurement.BaselineRows);
        json.WriteNumber("rows", measurement.Rows);
        CompactJson.WriteDouble(json, "effect", measurement.Effect);
        CompactJson.WriteDouble(json, "low", measurement.Low);
        CompactJson.WriteDouble(json, "high", measurement.High);
        CompactJson.WriteDouble(json, "pValue", measurement.PValue);
        CompactJson.WriteDouble(json, "adjustedPValue", measurement.AdjustedPValue);
        CompactJson.WriteDouble(json, "byChance", measurement.ByChance);
        CompactJson.WriteDouble(json, "detectable", measurement.Detectable);
        CompactJson.WriteDouble(json, "limit", measurement.Limit);
    }

    public static DriftMeasurement ReadMeasurement(JsonElement json) => new(
        Name<DriftPart>(json.GetProperty("part")),
        Name<DriftMethod>(json.GetProperty("method")),
        CompactJson.ReadDouble(json.GetProperty("value")),
        json.GetProperty("baselineRows").GetInt64(),
        json.GetProperty("rows").GetInt64())
    {
        Effect = CompactJson.ReadOptional(json, "effect"),
        Low = CompactJson.ReadOptional(json, "low"),
        High = CompactJson.ReadOptional(json, "high"),
        PValue = CompactJson.ReadOptional(json, "pValue"),
        AdjustedPValue = CompactJson.ReadOptional(json, "adjustedPValue"),
        ByChance = CompactJson.ReadOptional(json, "byChance"),
        Detectable = CompactJson.ReadOptional(json, "detectable"),
        Limit = CompactJson.ReadOptional(json, "limit"),
    };

    public static T Name<T>(JsonElement json)
        where T : struct, Enum =>
        Enum.TryParse<T>(json.GetString(), out var value) ? value : throw new FormatException($"'{json}' is no {typeof(T).Name}");
}
