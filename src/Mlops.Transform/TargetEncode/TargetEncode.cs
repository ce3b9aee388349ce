using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The mean label of the category, drawn towards the mean of all; for rows that train, of the rows of other folds.</summary>
internal sealed record TargetEncode(string Name, IColumn Column, double? Smoothing, int Folds) : Operation(Name, Column)
{
    public const string KindName = "target-encode";

    public const int MostFolds = 1000;

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override bool ReadsLabel => true;

    public override bool ReadsRowHashes => true;

    public override Analyzer? CreateAnalyzer() => new TargetEncodeAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("smoothing", Smoothing);
        json.WriteNumber("folds", Folds);
    }

    /// <summary>
    /// The fold of a row. It depends on what features are computed from alone, never on the label: equal rows share a fold, and the
    /// label cannot be read off it.
    /// </summary>
    public static int FoldOf(ulong rowHash, int folds) => (int)(StableHash.Of(rowHash, seed: 0x666F6C64) % (ulong)folds);
}
