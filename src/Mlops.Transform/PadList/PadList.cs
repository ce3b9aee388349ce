using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The numbers of a list in a fixed number of features. Learns nothing.</summary>
internal sealed record PadList(string Name, ListColumn List, int Length, double Pad, LongLists Longer, bool PadFront) : Operation(Name, List)
{
    public const string KindName = "pad-list";

    /// <summary>The largest number of features.</summary>
    public const int MaxLength = 100_000;

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedPadList(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("length", Length);
        json.WriteNumber("pad", Pad);
        json.WriteString("longer", NameOf(Longer));
        json.WriteBoolean("padFront", PadFront);
    }

    public static string NameOf(LongLists longer) => longer switch
    {
        LongLists.KeepFirst => "keepFirst",
        LongLists.KeepLast => "keepLast",
        LongLists.Refuse => "refuse",
        _ => throw new ArgumentOutOfRangeException(nameof(longer)),
    };
}
