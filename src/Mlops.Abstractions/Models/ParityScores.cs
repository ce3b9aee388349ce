using System.Globalization;
using System.Text.Json;

namespace Mlops;

/// <summary>
/// The exact bits of the scores that a model gives to the parity rows of its transform, and a hash of the scores of one probe
/// per feature, in which that feature alone is 1: stored beside the model when it is trained, computed again before it serves.
/// </summary>
/// <remarks>All members are thread-safe.</remarks>
public static class ParityScores
{
    /// <summary>The name of the file in the artifact of the model.</summary>
    public const string FileName = "parity-scores.json";

    private const int FormatVersion = 1;
    private const int ProbesAtOnce = 256;

    /// <summary>Writes the scores into the artifact of a model; nothing when the transform has no parity rows.</summary>
    /// <param name="writer">The artifact of the model.</param>
    /// <param name="transform">The transform whose features the model reads.</param>
    /// <param name="model">The model.</param>
    public static void Record(IArtifactWriter writer, IFittedTransform transform, IModel model)
    {
        ArgumentNullException.ThrowIfNull(transform);
        ArgumentNullException.ThrowIfNull(model);
        if (transform.ParityRows is not { } rows) return;
        writer.Write(FileName, json => Write(json, Score(rows, transform, model), Probe(transform.Layout, model)));
    }

    /// <summary>Computes the scores again, each row alone and all in one batch, and compares every bit.</summary>
    /// <param name="reader">The artifact of the model.</param>
    /// <param name="transform">The loaded transform.</param>
    /// <param name="model">The loaded model.</param>
    /// <returns>The number of rows compared; 0 when the artifact holds no scores.</returns>
    /// <exception cref="ServingException">A bit differs, or there are other rows than scores.</exception>
    /// <exception cref="ArtifactException">The file is damaged or of a newer format.</exception>
    public static int Replay(IArtifactReader reader, IFittedTransform transform, IModel model)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(transform);
        ArgumentNullException.ThrowIfNull(model);
        if (!reader.Files.Contains(FileName, StringComparer.Ordinal)) return 0;
        var (scores, probes) = reader.Read(FileName, Read);
        var count = transform.ParityRows?.RowCount ?? 0;
        if (count != scores.Length)
            throw Broken(string.Create(CultureInfo.InvariantCulture,
                $"There are {scores.Length} scores for {count} parity rows"));
        if (transform.ParityRows is not { } rows) return 0;
        Compare(scores, Score(rows, transform, model), 0, "in a batch");
        for (var row = 0; row < count; row++)
        {
            using var single = rows.Slice(row, 1);
            Compare(scores.AsSpan(row, 1), Score(single, transform, model), row, "alone");
        }
        var found = Probe(transform.Layout, model);
        if (found == probes) return count;
        throw Broken($"The scores of the probes, one per feature, have the hash 0x{found:x16} instead of 0x{probes:x16}");
    }

    private static ulong[] Score(DataBatch rows, IFittedTransform transform, IModel model)
    {
        var features = new FeatureBatch(transform.Layout);
        transform.Transform(rows, features);
        var scores = new double[rows.RowCount];
        model.Score(features, scores);
        return [.. scores.Select(BitConverter.DoubleToUInt64Bits)];
    }

    private static ulong Probe(FeatureLayout layout, IModel model)
    {
        var (hash, features, scores) = (0UL, new FeatureBatch(layout), new double[ProbesAtOnce]);
        for (var first = 0; first < layout.Width; first += ProbesAtOnce)
        {
            var count = Math.Min(ProbesAtOnce, layout.Width - first);
            features.Reset(count);
            features.Dense.Clear();
            for (var row = 0; row < count; row++)
            {
                if (first + row < layout.DenseWidth) features.Dense[row * layout.DenseWidth + first + row] = 1;
                else features.AddSparse(first + row, 1);
                features.EndRow(row);
            }
            model.Score(features, scores);
            for (var row = 0; row < count; row++) hash = StableHash.Combine(hash, BitConverter.DoubleToUInt64Bits(scores[row]));
        }
        return hash;
    }

    private static void Compare(ReadOnlySpan<ulong> expected, ReadOnlySpan<ulong> actual, int firstRow, string way)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] == actual[i]) continue;
            var (before, now) = (BitConverter.UInt64BitsToDouble(expected[i]), BitConverter.UInt64BitsToDouble(actual[i]));
            // Infinity less infinity has another sign bit on ARM than on x86, and is no other score.
            if (double.IsNaN(before) && double.IsNaN(now)) continue;
            throw Broken(string.Create(
                CultureInfo.InvariantCulture,
                $"Parity row {firstRow + i + 1}, scored {way}, differs: expected bits 0x{expected[i]:x16} ({before}), "
                + $"actual bits 0x{actual[i]:x16} ({now})"));
        }
    }

    private static void Write(Utf8JsonWriter json, ulong[] scores, ulong probes)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteStartArray("scores");
        foreach (var score in scores) json.WriteStringValue(score.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteString("probes", probes.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static (ulong[] Scores, ulong Probes) Read(JsonElement json)
    {
        var version = json.GetProperty("formatVersion").GetInt32();
        if (version > FormatVersion)
        {
            throw new ArtifactException(new Problem(
                DiagnosticCodes.NewerFormat, $"The scores have format version {version}", FileName, $"at most {FormatVersion}",
                "Update Mlops.Abstractions of the reader to that of the writer."));
        }
        return ([.. json.GetProperty("scores").EnumerateArray().Select(Bits)], Bits(json.GetProperty("probes")));
    }

    private static ulong Bits(JsonElement json) =>
        ulong.Parse(json.GetString() ?? "", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static ServingException Broken(string found) => new(new Problem(
        DiagnosticCodes.ModelParityBroken, found,
            "replay of the scores of the model", "the bits that were recorded when the model was trained",
        "Do not serve it: a parameter was changed, or this runtime computes otherwise. "
        + "Load the artifact from its store again, or train anew."));
}
