namespace Mlops.Data.Validation;

/// <summary>Which columns of both sides are compared, and as what type.</summary>
internal sealed record SkewColumns(IReadOnlyList<string> Names, ColumnType[] Types, int Keys, DataSchema Training, DataSchema Serving)
{
    /// <summary>The columns whose values samples do not show, because one side marks them as sensitive.</summary>
    public required bool[] AreHidden { get; init; }

    /// <summary>Columns of both sides that have no common type.</summary>
    public IReadOnlyList<ColumnSkew> NotComparable { get; private init; } = [];

    public static SkewColumns Of(DataSchema training, DataSchema serving, IReadOnlyList<string> keys, SkewOptions options)
    {
        OptionCheck.AtLeast(keys.Count, 1, "keys");
        foreach (var key in keys)
        {
            if (training.Find(key) < 0) throw training.Unknown(key, "key in the training data");
            if (serving.Find(key) < 0) throw serving.Unknown(key, "key in the serving data");
        }
        foreach (var name in options.Ignore.Concat(options.Tolerances.Keys.Order(StringComparer.Ordinal)))
            if (training.Find(name) < 0 && serving.Find(name) < 0) throw training.Unknown(name, "options of the comparison");
        List<string> names = [.. keys];
        List<ColumnType> types = [.. keys.Select(key => Common(training[key].Type, serving[key].Type) ?? throw WrongKey(key))];
        var others = new List<ColumnSkew>();
        foreach (var field in training.Fields)
        {
            if (keys.Contains(field.Name, StringComparer.Ordinal) || options.Ignore.Contains(field.Name, StringComparer.Ordinal)) continue;
            if (serving.Find(field.Name) is not (var place and >= 0)) continue;
            if (Common(field.Type, serving.Fields[place].Type) is { } type)
            {
                names.Add(field.Name);
                types.Add(type);
            }
            else others.Add(new ColumnSkew(field.Name) { NotCompared = $"{serving.Fields[place].Type} in serving, {field.Type} in training" });
        }
        // Rules play no part, and a value that is missing where none may be is what is looked for.
        return new SkewColumns(names, [.. types], keys.Count, Plain(training), Plain(serving))
        {
            AreHidden = [.. names.Select(name => training[name].IsSensitive || serving[name].IsSensitive)],
            NotComparable = others,
        };

        DataSchema Plain(DataSchema side) => new(names.Select(name => new Field(name, side[name].Type)));

        SchemaException WrongKey(string key) => new(new Problem(
            ValidationDiagnostics.SkewNotCompared,
            $"Key '{key}' is {serving[key].Type} in serving, {training[key].Type} in training",
            Expected: "the same type on both sides",
            Remedy: "Read both sides with the same schema, or join on another column."));
    }

    /// <summary>The type that values of both types can be compared with: numbers with numbers, lists with lists and vectors.</summary>
    private static ColumnType? Common(ColumnType a, ColumnType b)
    {
        if (a.IsNumber && b.IsNumber)
        {
            var areIntegers = a.Kind is ColumnKind.Int32 or ColumnKind.Int64 && b.Kind is ColumnKind.Int32 or ColumnKind.Int64;
            return areIntegers ? ColumnType.Int64 : a == b ? a : ColumnType.Float64;
        }
        if (a.Item is null || b.Item is null) return a == b ? a : null;
        return Common(a.Item, b.Item) is { } item ? ColumnType.List(item) : null;
    }
}
