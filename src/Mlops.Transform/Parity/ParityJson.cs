using System.Globalization;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The file of parity rows, described in <c>docs/formats/transform.md</c>.</summary>
internal static class ParityJson
{
    public const string FileName = "parity.json";

    public static void Write(Utf8JsonWriter json, ParityRows parity)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", TransformArtifact.FormatVersion);
        json.WriteStartArray("rows");
        for (var row = 0; row < parity.Rows.RowCount; row++)
        {
            json.WriteStartObject();
            json.WriteStartArray("values");
            foreach (var column in parity.Rows.Columns) ParityValue.Write(json, column, row);
            json.WriteEndArray();
            json.WriteString("dense", string.Join(' ', parity.Features[row].Dense.Select(Hex)));
            json.WriteString("sparse", string.Join(' ', parity.Features[row].Sparse.Select(s =>
                $"{s.Feature.ToString(CultureInfo.InvariantCulture)}:{Hex(s.Bits)}")));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">The rows do not fit the transform.</exception>
    public static ParityRows Read(JsonElement json, DataSchema schema, FeatureLayout layout)
    {
        TransformArtifact.CheckVersion(json.GetProperty("formatVersion").GetInt32(), FileName);
        var rows = new BatchBuilder(schema);
        var features = new List<ParityFeatures>();
        foreach (var row in json.GetProperty("rows").EnumerateArray())
        {
            var values = row.GetProperty("values");
            if (values.GetArrayLength() != schema.Count)
                throw new FormatException($"parity row {features.Count + 1} has {values.GetArrayLength()} values");
            var index = 0;
            foreach (var value in values.EnumerateArray()) ParityValue.Read(value, rows[index++]);
            features.Add(new ParityFeatures(ReadDense(Parts(row, "dense"), layout), ReadSparse(Parts(row, "sparse"), layout)));
        }

        return new ParityRows(rows.Build(), features);
    }

    private static uint[] ReadDense(string[] parts, FeatureLayout layout) => parts.Length == layout.DenseWidth
        ? [.. parts.Select(Bits)]
        : throw new FormatException($"a parity row has {parts.Length} dense features, not {layout.DenseWidth}");

    private static List<(int Feature, uint Bits)> ReadSparse(string[] parts, FeatureLayout layout)
    {
        var sparse = new List<(int Feature, uint Bits)>();
        foreach (var part in parts)
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var isNumber = int.TryParse(part.AsSpan(0, Math.Max(0, colon)), NumberStyles.None, CultureInfo.InvariantCulture,
                out var feature);
            var last = sparse.Count == 0 ? layout.DenseWidth - 1 : sparse[^1].Feature;
            if (!isNumber || feature <= last
                || feature >= layout.Width) throw new FormatException($"'{part}' is no sparse feature of a parity row");
            sparse.Add((feature, Bits(part[(colon + 1)..])));
        }

        return sparse;
    }

    private static string[] Parts(JsonElement row, string property) =>
        (row.GetProperty(property).GetString() ?? throw new FormatException($"'{property}' is null")).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Hex(uint bits) => bits.ToString("x8", CultureInfo.InvariantCulture);

    private static uint Bits(string hex) => uint.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
