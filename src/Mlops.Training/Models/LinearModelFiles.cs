using System.Buffers.Binary;
using System.Text.Json;

namespace Mlops.Training;

/// <summary>The files of a linear model, described in <c>docs/formats/model.md</c>.</summary>
internal static class LinearModelFiles
{
    public const int FormatVersion = 1;

    private const string Document = "model.json";
    private const string Weights = "weights.f64";

    public static void Write(IArtifactWriter writer, LinearModel model)
    {
        writer.Write(Document, json => WriteDocument(json, model));
        using var stream = writer.Create(Weights);
        Span<byte> buffer = stackalloc byte[sizeof(double)];
        using var buffered = new BufferedStream(stream, 1 << 16);
        foreach (var weight in model.Weights)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(buffer, weight);
            buffered.Write(buffer);
        }
    }

    public static LinearModel Read(IArtifactReader reader, ModelTask task, string type)
    {
        if (reader.FormatVersion > FormatVersion) throw Newer(reader.FormatVersion);
        return reader.Read(Document, json =>
        {
            var version = json.GetProperty("formatVersion").GetInt32();
            if (version > FormatVersion) throw Newer(version);
            var found = json.GetProperty("type").GetString();
            if (found != type) throw Damaged($"The model is of type '{found}'", $"type '{type}'");
            var weights = ReadWeights(reader, json.GetProperty("featureCount").GetInt32());
            return new LinearModel(task, weights, json.GetProperty("intercept").GetDouble(), TrainingLogJson.Read(json));
        });
    }

    private static void WriteDocument(Utf8JsonWriter json, LinearModel model)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("type", model.Type);
        json.WriteString("task", model.Task == ModelTask.BinaryClassification ? "binary-classification" : "regression");
        json.WriteNumber("featureCount", model.FeatureCount);
        json.WriteNumber("intercept", model.Intercept);
        TrainingLogJson.Write(json, model.Log);
        json.WriteEndObject();
    }

    private static double[] ReadWeights(IArtifactReader reader, int count)
    {
        using var stream = reader.OpenRead(Weights);
        if (count < 0 || stream.Length != (long)count * sizeof(double))
        {
            throw Damaged(
                FormattableString.Invariant($"File '{Weights}' has {stream.Length} bytes"),
                FormattableString.Invariant($"{(long)count * sizeof(double)} for the {count} features of '{Document}'"));
        }
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var weights = new double[count];
        for (var i = 0; i < count; i++)
        {
            weights[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)));
            if (!double.IsFinite(weights[i]))
                throw Damaged(FormattableString.Invariant($"Weight {i} of '{Weights}' is {weights[i]}"), "a finite number");
        }
        return weights;
    }

    private static ArtifactException Damaged(string found, string expected) => new(new Problem(
        TrainingDiagnostics.DamagedModel, found,
            "artifact of a linear model", expected, "Train the model again, or load another version."));

    private static ArtifactException Newer(int version) => new(new Problem(
        DiagnosticCodes.NewerFormat,
        FormattableString.Invariant($"The linear model has format version {version}"),
        Expected: FormattableString.Invariant($"at most {FormatVersion}"),
        Remedy: "Update the package Mlops.Training of the reader to that of the writer."));
}
