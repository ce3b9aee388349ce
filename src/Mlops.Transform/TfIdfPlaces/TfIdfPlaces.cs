using System.Text.Json;

namespace Mlops.Transform;

/// <summary>TF-IDF of integers, each taken modulo the number of features.</summary>
internal sealed record TfIdfPlaces(string Name, ListColumn List, int Size, bool IsSmooth) : Operation(Name, List)
{
    public const string KindName = "tf-idf-places";

    /// <summary>The largest number of features: 12 bytes for each of them and each thread while fitting.</summary>
    public const int MaxSize = 1 << 24;

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => new TfIdfPlacesAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("size", Size);
        json.WriteBoolean("smooth", IsSmooth);
    }
}
