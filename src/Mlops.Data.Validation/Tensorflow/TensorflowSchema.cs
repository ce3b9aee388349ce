namespace Mlops.Data.Validation;

/// <summary>Reads schemas of TensorFlow Metadata: the text that <c>tfdv.write_schema_text</c> writes.</summary>
public static class TensorflowSchema
{
    /// <summary>
    /// Reads a <c>schema.pbtxt</c>. How each field is read is listed in <c>docs/how-to/move-from-tfdv.md</c>; what has no place is in
    /// <see cref="TensorflowImport.NotCarriedOver"/>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How it is read; null for the default.</param>
    /// <exception cref="SchemaException">The text is not in the format, or contradicts itself; the message names the line or the column.</exception>
    public static TensorflowImport Import(string text, TensorflowImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= TensorflowImportOptions.Default;
        var root = PbText.Parse(text);
        var left = new LeftOut();
        var domains = DomainImport.Read(root, left);
        var reader = new FeatureImport(domains, left, options);
        foreach (var feature in root.TakeMessages("feature")) reader.Add(feature, "", []);
        var sparse = root.TakeMessages("sparse_feature").ConvertAll(m => Sparse(m, reader, left));
        var weighted = root.TakeMessages("weighted_feature").ConvertAll(m => Weighted(m, reader, left));
        var rules = new SchemaRules
        {
            DefaultEnvironments = [.. root.TakeTexts("default_environment").Where(e => e.Length > 0).Distinct(StringComparer.Ordinal)],
            Rows = root.TakeMessage("dataset_constraints") is { } rows ? Rows(rows, left) : null,
            SparseFeatures = [.. sparse.OfType<SparseFeature>()],
            WeightedFeatures = [.. weighted.OfType<WeightedFeature>()],
        };
        domains.AddUnused(left);
        left.AddRest(root, "schema");
        return new TensorflowImport(new DataSchema(reader.Fields, rules), left.All);
    }

    private static RowLimits Rows(PbMessage message, LeftOut left)
    {
        const string Path = "dataset_constraints";
        var (min, max) = Bounds.Of(message, left, Path, "min_examples_count", "max_examples_count");
        double? least = null, most = null;
        if (message.TakeMessage("num_examples_drift_comparator") is { } ratio)
        {
            least = Ratio(ratio.TakeNumber("min_fraction_threshold"));
            most = Ratio(ratio.TakeNumber("max_fraction_threshold"));
            if (most < least)
            {
                left.Add(ratio.Line, $"{Path} / num_examples_drift_comparator", "the least ratio is above the largest");
                (least, most) = (null, null);
            }
            left.AddRest(ratio, $"{Path} / num_examples_drift_comparator");
        }
        left.AddRest(message, Path);
        return new RowLimits { MinRows = min, MaxRows = max, MinRatio = least, MaxRatio = most };
    }

    private static double? Ratio(double? value) => value is >= 0 && double.IsFinite(value.Value) ? value : null;

    private static SparseFeature? Sparse(PbMessage message, FeatureImport reader, LeftOut left)
    {
        var name = message.TakeText("name") ?? "";
        var path = $"sparse_feature '{name}'";
        var value = message.TakeMessage("value_feature")?.TakeText("name") ?? "";
        string[] indices = [.. message.TakeMessages("index_feature").Select(m => m.TakeText("name") ?? "")];
        var isUsed = FeatureImport.StageOf(message, left, path) is LifecycleStage.Production or LifecycleStage.Beta;
        message.TakeText("type");
        left.AddRest(message, path);
        if (isUsed && indices.Length > 0 && reader.IsFreeName(name) && indices.Append(value).All(reader.Has)) return new SparseFeature(name, value, indices);
        left.Add(message.Line, path, isUsed ? "its name is taken, or a column of it is not there" : "it is not in use");
        return null;
    }

    private static WeightedFeature? Weighted(PbMessage message, FeatureImport reader, LeftOut left)
    {
        var name = message.TakeText("name") ?? "";
        var path = $"weighted_feature '{name}'";
        var value = string.Join('.', message.TakeMessage("feature")?.TakeTexts("step") ?? []);
        var weight = string.Join('.', message.TakeMessage("weight_feature")?.TakeTexts("step") ?? []);
        var isUsed = FeatureImport.StageOf(message, left, path) is LifecycleStage.Production or LifecycleStage.Beta;
        left.AddRest(message, path);
        if (isUsed && reader.Has(value) && reader.IsNumber(weight) && reader.IsFreeName(name)) return new WeightedFeature(name, value, weight);
        left.Add(message.Line, path, isUsed ? "its name is taken, a column of it is not there, or the weights are no numbers" : "it is not in use");
        return null;
    }
}
