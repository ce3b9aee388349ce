using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// The options of a vocabulary in <c>transform.json</c>: <c>maxSize</c>, <c>minCount</c> and, where anything else differs from its
/// default, an object <c>vocabularyOptions</c> with what differs.
/// </summary>
internal static class VocabularyJson
{
    private static readonly (VocabularyScore Score, string Name)[] Scores =
    [
        (VocabularyScore.Count, "count"), (VocabularyScore.MutualInformation, "mutual-information"),
        (VocabularyScore.AdjustedMutualInformation, "adjusted-mutual-information"),
    ];

    private static readonly (VocabularyOrder Order, string Name)[] Orders =
    [
        (VocabularyOrder.ScoreThenBytes, "score-then-bytes"), (VocabularyOrder.ScoreThenBytesFalling, "score-then-bytes-falling"),
        (VocabularyOrder.Fingerprint, "fingerprint"),
    ];

    public static void WriteRules(Utf8JsonWriter json, VocabularyOptions options)
    {
        if (options.IsSimple) return;
        json.WriteStartObject("vocabularyOptions");
        json.WriteOptional("minScore", options.MinScore);
        if (options.Score != VocabularyScore.Count) json.WriteString("score", Scores.First(s => s.Score == options.Score).Name);
        WriteColumn(json, "weights", options.Weights);
        json.WriteOptional("minDifference", options.MinDifference);
        WriteColumn(json, "coverageKey", options.CoverageKey);
        if (options.CoverageTopK > 0) json.WriteNumber("coverageTopK", options.CoverageTopK);
        json.WriteOptional("coverageMinScore", options.CoverageMinScore);
        if (options.Reserved.Count > 0)
        {
            json.WriteStartArray("reserved");
            foreach (var text in options.Reserved) json.WriteStringValue(text);
            json.WriteEndArray();
        }

        if (options.Order != VocabularyOrder.ScoreThenBytes) json.WriteString("order", Orders.First(o => o.Order == options.Order).Name);
        if (options.OnlyLines) json.WriteBoolean("onlyLines", true);
        if (options.GrowFrom is { } former)
        {
            json.WriteStartObject("growFrom");
            json.WriteNumber("count", former.Count);
            json.WriteNumber("hash", former.Hash);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the options of an operation whose vocabulary is known.</summary>
    /// <exception cref="FormatException">They contradict themselves or the vocabulary.</exception>
    public static VocabularyOptions Read(OperationReader from, Vocabulary vocabulary)
    {
        var options = VocabularyOptions.Of(from.Integer("maxSize", 1, FittedOperation.MaxWidth), from.Count("minCount"));
        if (from.Object("vocabularyOptions") is { } json) options = ReadRules(json, options, vocabulary);
        var bound = options.IsPlain ? Math.Max(options.MaxSize, (options.GrowFrom?.Count ?? 0) + options.Reserved.Count) : int.MaxValue;
        return vocabulary.Count <= bound
            ? options
            : throw new FormatException($"operation '{from.Name}' has a vocabulary of more than {bound} values");
    }

    private static VocabularyOptions ReadRules(JsonElement json, VocabularyOptions options, Vocabulary vocabulary) => options with
    {
        MinScore = Number(json, "minScore"),
        Score = json.TryGetProperty("score", out var score) ? Scores.First(s => s.Name == score.GetString()).Score : default,
        Weights = Column(json, "weights") as NumberColumn,
        MinDifference = Number(json, "minDifference"),
        CoverageKey = Column(json, "coverageKey"),
        CoverageTopK = json.TryGetProperty("coverageTopK", out var topK) ? topK.GetInt32() : 0,
        CoverageMinScore = Number(json, "coverageMinScore"),
        Reserved = json.TryGetProperty("reserved", out var reserved) ? [.. reserved.EnumerateArray().Select(r => r.GetString() ?? "")] : [],
        Order = json.TryGetProperty("order", out var order) ? Orders.First(o => o.Name == order.GetString()).Order : default,
        OnlyLines = json.TryGetProperty("onlyLines", out var only) && only.GetBoolean(),
        GrowFrom = json.TryGetProperty("growFrom", out var former)
            ? FormerCategories.FirstOf(vocabulary, former.GetProperty("count").GetInt32(), former.GetProperty("hash").GetUInt64())
            : null,
    };

    private static double? Number(JsonElement json, string property) =>
        json.TryGetProperty(property, out var number) ? number.GetDouble() : null;

    private static void WriteColumn(Utf8JsonWriter json, string property, IColumn? column)
    {
        if (column is null) return;
        json.WriteStartObject(property);
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type.ToString());
        json.WriteEndObject();
    }

    // Read only while fitting, so that the schemas of the transform need not have it.
    private static IColumn? Column(JsonElement json, string property)
    {
        if (!json.TryGetProperty(property, out var column)) return null;
        var name = column.GetProperty("name").GetString();
        return ColumnType.TryParse(column.GetProperty("type").GetString(), out var type)
            ? new DataSchema(new Field(name!, type)).Handle(name!)
            : throw new FormatException($"'{property}' has no type");
    }
}
