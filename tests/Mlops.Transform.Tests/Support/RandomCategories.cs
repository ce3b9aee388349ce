namespace Mlops.Transform.Tests;

/// <summary>The columns of texts and lists of <see cref="RandomTable"/>, and the operations on categories.</summary>
internal static class RandomCategories
{
    private static readonly string[] Words = ["Taxi", "taxi,", "late", "LATE", "5", "é", "to the", "airport", "\u2028", "no"];

    public static IEnumerable<Field> Fields =>
    [
        new("note", ColumnType.String), new("tags", ColumnType.List(ColumnType.String)), new("codes", ColumnType.List(ColumnType.Int64)),
    ];

    /// <summary>Appends one row to the columns from the first one on.</summary>
    public static void AppendRow(Random random, BatchBuilder builder, int first)
    {
        if (random.Next(10) == 0) builder[first].AppendMissing();
        else builder.Text(first).Append(string.Join(' ', random.GetItems(Words, random.Next(7))));
        var (tags, codes) = ((ListBuilder)builder[first + 1], (ListBuilder)builder[first + 2]);
        foreach (var list in new[] { tags, codes })
        {
            for (var i = random.Next(-1, 5); i > 0; i--)
            {
                if (random.Next(15) == 0) list.Items.AppendMissing();
                else if (list == tags) ((TextBuilder)list.Items).Append(Words[random.Next(random.Next(1, 10))]);
                else ((PrimitiveBuilder<long>)list.Items).Append(random.Next(-2, 20));
            }

            if (random.Next(8) == 0) list.AppendMissing();
            else list.EndRow();
        }
    }

    public static TransformBuilder Build(TransformBuilder t, DataSchema s) => Crosses(Encoders(Vocabularies(t, s), s), s);

    public static TransformBuilder Crosses(TransformBuilder t, DataSchema s) => t
        .WithKeys(TestKeys.All)
        .Cross([s.Text("company"), s.Number("area"), s.Boolean("shared")], buckets: 30, seed: 3)
        .Bucketize(s.Number("area"), buckets: 2, name: "half").AsNumber(out var half)
        .Cross([s.Boolean("shared"), half], out var place, name: "place").OneHot(place, maxSize: 12)
        .Hash(s.Text("company"), 11, "areas");

    public static TransformBuilder Encoders(TransformBuilder t, DataSchema s) => t
        .CountEncode(s.Text("company"))
        .FrequencyEncode(s.Number("area"))
        .TargetEncode(s.Text("company"))
        .TargetEncode(s.Boolean("shared"), smoothing: 2.5, folds: 3).AsNumber(out var encoded)
        .Standardize(encoded, missing: 0);

    public static TransformBuilder Vocabularies(TransformBuilder t, DataSchema s) => t
        .OneHot(s.Text("company"), new VocabularyOptions
        {
            MaxSize = 9, Score = VocabularyScore.AdjustedMutualInformation, Weights = s.Number("fare"), CoverageKey = s.Number("area"),
            CoverageTopK = 2, Reserved = ["none"], Order = VocabularyOrder.Fingerprint,
        }, name: "telling")
        .Ordinal(s.Number("area"), new VocabularyOptions { MinScore = 3, OnlyLines = true })
        .MultiHot(s.List("tags"), maxSize: 6, unseen: Unseen.Buckets(2))
        .MultiHot(s.List("codes"), maxSize: 10, minCount: 3, counted: true)
        .Tokenize(s.Text("note"), out var words, Tokenizer.Words, lower: true)
        .Tokenize(s.Text("note"), out var parts, Tokenizer.Separators(@"[\s,]+"), name: "parts")
        .NGrams(words, out var grams, min: 1, max: 3, separator: "_")
        .BagOfWords(parts, out var bag)
        .Deduplicate(s.List("codes"), out var codes)
        .TfIdf(grams, new VocabularyOptions { MaxSize = 30 })
        .TfIdf(bag, new VocabularyOptions { MinCount = 2 }, smooth: false)
        .MultiHot(codes, new VocabularyOptions { Score = VocabularyScore.MutualInformation, MaxSize = 8 })
        .WordCount(words)
        .WordCount(s.List("tags"), missing: -1)
        .TextShape(s.Text("note"), missing: "");
}
