using Mlops.Transform;

namespace Mlops.Cli;

/// <summary>Prints vocabularies, or the categories of one.</summary>
internal static class VocabularyAnswer
{
    public static void Operations(TextWriter output, IReadOnlyList<FittedVocabulary> vocabularies, bool asJson)
    {
        if (!asJson)
        {
            Answer.Table(output, ["operation", "categories"], vocabularies.Select(v => new[] { v.Operation, Text.Of(v.Count) }));
            return;
        }

        Answer.Json(output, json =>
        {
            json.WriteStartArray();
            foreach (var vocabulary in vocabularies)
            {
                json.WriteStartObject();
                json.WriteString("operation", vocabulary.Operation);
                json.WriteNumber("categories", vocabulary.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <param name="output">Where to print.</param>
    /// <param name="vocabulary">The categories.</param>
    /// <param name="places">Which of them; -1 for one that is not known.</param>
    /// <param name="wanted">The texts of the places, when they were looked up.</param>
    /// <param name="asJson">True for JSON.</param>
    public static void Categories(TextWriter output, FittedVocabulary vocabulary, IEnumerable<int> places, string[] wanted, bool asJson)
    {
        var rows = places.Select((place, i) => (
            Place: place, Count: place < 0 ? 0 : vocabulary.CountOf(place), Text: place < 0 ? wanted[i] : vocabulary.TextOf(place)));
        if (!asJson)
        {
            Answer.Table(output, ["place", "count", "category"], rows.Select(r => new[] { r.Place < 0 ? "unknown" : Text.Of(r.Place), Text.Of(r.Count), r.Text }));
            return;
        }

        Answer.Json(output, json =>
        {
            json.WriteStartArray();
            foreach (var (place, count, text) in rows)
            {
                json.WriteStartObject();
                json.WriteNumber("place", place);
                json.WriteNumber("count", count);
                json.WriteString("category", text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
