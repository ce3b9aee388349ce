using System.Text.Json;

namespace Mlops;

/// <summary>Writes and reads the limits of distributions and of distances between them.</summary>
internal static class FieldLimitsJson
{
    public static void Write(Utf8JsonWriter json, DistributionLimits limits)
    {
        json.WriteStartObject("distribution");
        Write(json, "mean", limits.Mean);
        Write(json, "standardDeviation", limits.StandardDeviation);
        Write(json, "median", limits.Median);
        Write(json, "zeroShare", limits.ZeroShare);
        Write(json, "largestShare", limits.LargestShare);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string name, DriftThresholds? thresholds)
    {
        if (thresholds is null) return;
        json.WriteStartObject(name);
        RuleJson.WriteOptional(json, "jensenShannon", thresholds.JensenShannon);
        RuleJson.WriteOptional(json, "lInfinity", thresholds.LInfinity);
        foreach (var limit in thresholds.Others) json.WriteNumber(RuleJson.Name(limit.Method), limit.Threshold);
        json.WriteEndObject();
    }

    public static DistributionLimits ReadDistribution(JsonElement json) => new()
    {
        Mean = Read(json, "mean"),
        StandardDeviation = Read(json, "standardDeviation"),
        Median = Read(json, "median"),
        ZeroShare = Read(json, "zeroShare"),
        LargestShare = Read(json, "largestShare"),
    };

    public static DriftThresholds ReadDistances(JsonElement json)
    {
        var others = new List<DistanceLimit>();
        foreach (var member in json.EnumerateObject())
        {
            if (member.NameEquals("jensenShannon") || member.NameEquals("lInfinity")) continue;
            var method = Enum.GetValues<DistanceMethod>().Where(m => RuleJson.Name(m) == member.Name);
            others.AddRange(method.Select(m => new DistanceLimit(m, member.Value.GetDouble())));
        }
        return new DriftThresholds(RuleJson.ReadDouble(json, "jensenShannon"), RuleJson.ReadDouble(json, "lInfinity")) { Others = others };
    }

    private static void Write(Utf8JsonWriter json, string name, NumberRange? range)
    {
        if (range is null) return;
        json.WriteStartObject(name);
        RuleJson.WriteOptional(json, "min", range.Min);
        RuleJson.WriteOptional(json, "max", range.Max);
        json.WriteEndObject();
    }

    private static NumberRange? Read(JsonElement json, string name) => json.TryGetProperty(name, out var range)
        ? new NumberRange(RuleJson.ReadDouble(range, "min"), RuleJson.ReadDouble(range, "max"))
        : null;
}
