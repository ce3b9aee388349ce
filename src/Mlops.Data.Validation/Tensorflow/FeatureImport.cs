namespace Mlops.Data.Validation;

/// <summary>Reads features as columns; those of structures become columns with dotted names.</summary>
internal sealed class FeatureImport(DomainImport domains, LeftOut left, TensorflowImportOptions options)
{
    private readonly List<Field> fields = [];

    public IReadOnlyList<Field> Fields => fields;

    public bool Has(string name) => fields.Exists(f => f.Name == name);

    public bool IsNumber(string name) => fields.Exists(f => f.Name == name && f.Type.Leaf.IsNumber);

    public bool IsFreeName(string name) => name.Length > 0 && !Has(name);

    /// <summary>Adds a feature.</summary>
    /// <param name="feature">Its message.</param>
    /// <param name="parent">The dotted name of the structure around it, with a point at its end; empty for none.</param>
    /// <param name="stages">The stages of the structures around it that are not in use.</param>
    public void Add(PbMessage feature, string parent, IReadOnlyList<LifecycleStage> stages)
    {
        var name = parent + (feature.TakeText("name") ?? "");
        var path = $"feature '{name}'";
        var type = feature.TakeText("type") ?? "TYPE_UNKNOWN";
        var stage = StageOf(feature, left, path);
        if (stages.Count > 0) stage = stages[0];
        if (type is "STRUCT" or "4")
        {
            AddChildren(feature, name, path, stage);
            return;
        }
        if (type is not ("BYTES" or "1" or "INT" or "2" or "FLOAT" or "3"))
            left.Add(feature.Line, $"{path} / type", $"'{type}' is no type of values; it is read as texts");
        type = type switch { "1" => "BYTES", "2" => "INT", "3" => "FLOAT", _ => type };
        var domain = domains.Take(feature, path, left);
        var item = DomainImport.TypeOf(type, domain?.Kind);
        if (new ShapeImport(left, options).Read(feature, item, path) is not { } shape) return;
        var (min, mass) = (Share(feature, "presence", "min_fraction", path), Mass(feature, path));
        fields.Add(new Field(name, shape.Type, min.Share < 1)
        {
            Presence = min.Presence,
            ItemCount = shape.Count,
            Stage = stage,
            IsCategorical = item.IsNumber && domain?.Message.TakeFlag("is_categorical") == true,
            Domain = domain is { } given ? DomainImport.Of(given.Kind, given.Message, item, mass, path, left) : null,
            DistinctCount = Distinct(feature, path),
            Drift = ComparatorImport.Read(feature, "drift_comparator", path, left),
            Skew = ComparatorImport.Read(feature, "skew_comparator", path, left),
            Environments = Environments(feature),
            Comment = Comment(feature, path),
        });
        domain?.Message.TakeText("name");
        domain?.Message.Take("is_categorical");
        if (domain is { } rest) left.AddRest(rest.Message, $"{path} / {rest.Kind}");
        left.AddRest(feature, path);
    }

    /// <summary>The stage; a column that is derived within TensorFlow is not in the data.</summary>
    public static LifecycleStage StageOf(PbMessage message, LeftOut left, string path)
    {
        var isOld = message.TakeFlag("deprecated");
        var text = message.TakeText("lifecycle_stage");
        if (text is "VALIDATION_DERIVED" or "9") left.Add(message.Line, $"{path} / lifecycle_stage", "derived columns are not in the data: it is disabled");
        return text switch
        {
            "PLANNED" or "1" => LifecycleStage.Planned,
            "ALPHA" or "2" => LifecycleStage.Alpha,
            "BETA" or "3" => LifecycleStage.Beta,
            "DEPRECATED" or "5" => LifecycleStage.Deprecated,
            "DEBUG_ONLY" or "6" => LifecycleStage.DebugOnly,
            "DISABLED" or "7" or "VALIDATION_DERIVED" or "9" => LifecycleStage.Disabled,
            _ => isOld ? LifecycleStage.Deprecated : LifecycleStage.Production,
        };
    }

    private void AddChildren(PbMessage feature, string name, string path, LifecycleStage stage)
    {
        var isRepeated = feature.TakeMessage("value_count") is { } count && count.TakeInteger("max") is not 1;
        var structure = feature.TakeMessage("struct_domain");
        feature.TakeMessage("shape");
        feature.TakeMessage("presence");
        left.AddRest(feature, path);
        if (isRepeated || structure is null)
        {
            left.Add(feature.Line, path, isRepeated ? "lists of structures are no type of column" : "a structure without columns");
            return;
        }
        IReadOnlyList<LifecycleStage> stages = stage is LifecycleStage.Production or LifecycleStage.Beta ? [] : [stage];
        foreach (var child in structure.TakeMessages("feature")) Add(child, name + ".", stages);
        left.AddRest(structure, $"{path} / struct_domain");
    }

    private (double Share, Presence? Presence) Share(PbMessage feature, string rule, string member, string path)
    {
        if (feature.TakeMessage(rule) is not { } presence) return (0, null);
        var (share, count) = (presence.TakeNumber(member) ?? 0, presence.TakeInteger("min_count") ?? 0);
        if (!(share is >= 0 and <= 1) || count < 0) left.Add(presence.Line, $"{path} / {rule}", "a share from 0 to 1 and a count from 0 on were expected");
        left.AddRest(presence, $"{path} / {rule}");
        share = share is >= 0 and <= 1 ? share : 0;
        return (share, new Presence(share, Math.Max(0, count)));
    }

    private double Mass(PbMessage feature, string path)
    {
        if (feature.TakeMessage("distribution_constraints") is not { } constraints) return 1;
        var mass = constraints.TakeNumber("min_domain_mass") ?? 1;
        left.AddRest(constraints, $"{path} / distribution_constraints");
        if (mass is >= 0 and <= 1) return mass;
        left.Add(constraints.Line, $"{path} / distribution_constraints", "a share from 0 to 1 was expected");
        return 1;
    }

    private DistinctCount? Distinct(PbMessage feature, string path)
    {
        if (feature.TakeMessage("unique_constraints") is not { } constraints) return null;
        var (min, max) = Bounds.Of(constraints, left, $"{path} / unique_constraints");
        left.AddRest(constraints, $"{path} / unique_constraints");
        return min is null && max is null ? null : new DistinctCount(min, max);
    }

    private static FieldEnvironments? Environments(PbMessage feature)
    {
        string[] inside = [.. feature.TakeTexts("in_environment").Where(e => e.Length > 0).Distinct(StringComparer.Ordinal)];
        var excluded = feature.TakeTexts("not_in_environment").Where(e => e.Length > 0);
        string[] outside = [.. excluded.Except(inside, StringComparer.Ordinal)];
        return inside.Length + outside.Length == 0 ? null : new FieldEnvironments(inside, outside);
    }

    private string? Comment(PbMessage feature, string path)
    {
        if (feature.TakeMessage("annotation") is not { } annotation) return null;
        var comment = string.Join('\n', annotation.TakeTexts("comment"));
        left.AddRest(annotation, $"{path} / annotation");
        return comment.Length == 0 ? null : comment;
    }
}
