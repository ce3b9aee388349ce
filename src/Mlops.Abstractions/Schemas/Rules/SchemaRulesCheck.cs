using System.Globalization;

namespace Mlops;

/// <summary>Refuses rules of a schema that name what is not there, or that contradict themselves.</summary>
internal sealed class SchemaRulesCheck(DataSchema schema)
{
    public static void Check(DataSchema schema, SchemaRules rules)
    {
        if (ReferenceEquals(rules, SchemaRules.None)) return;
        var check = new SchemaRulesCheck(schema);
        check.CheckRowRules(rules);
        foreach (var key in rules.Keys) check.CheckKey(key);
        check.CheckSets(rules);
        if (rules.Rows is { } rows) Check(rows);
        check.CheckFeatures(rules);
        foreach (var name in rules.DefaultEnvironments)
            if (string.IsNullOrEmpty(name) || !FieldRules.IsUnicode(name)) throw Invalid("A default environment has no name", "", "names that are not empty");
        foreach (var (code, severity) in rules.Severities)
            if (!IsCode(code) || !Enum.IsDefined(severity)) throw Invalid($"There is no severity for '{code}'", "severities", "a code such as MLOPS3006 and Info, Warning or Error");
    }

    private static bool IsCode(string code) =>
        code is ['M', 'L', 'O', 'P', 'S', .. { Length: 4 } number] && number.All(char.IsAsciiDigit);

    private void CheckRowRules(SchemaRules rules)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules.RowRules)
        {
            if (string.IsNullOrEmpty(rule.Name) || !FieldRules.IsUnicode(rule.Name)) throw Invalid("A row rule has no name", $"{rule.Holds}", "a name");
            if (!names.Add(rule.Name)) throw Invalid($"Two row rules are named '{rule.Name}'", "", "unique names");
            CheckShare(rule.MinFraction, $"row rule '{rule.Name}'");
            ExpressionPlan.Compile(rule.Holds, schema, $"row rule '{rule.Name}'");
        }
    }

    private void CheckKey(RowKey key)
    {
        if (key.Columns.Count == 0) throw Invalid("A key has no columns", "", "at least one column");
        if (key.Columns.Distinct(StringComparer.Ordinal).Count() != key.Columns.Count) throw Invalid($"The key {key} names a column twice", "", "each column once");
        foreach (var name in key.Columns)
        {
            if (Field(name, $"key {key}").Type.Item is not null)
                throw Invalid($"Column '{name}' of type {schema[name].Type} is part of a key", $"key {key}", "columns of single values");
        }
    }

    private void CheckSets(SchemaRules rules)
    {
        var sets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in rules.ValueSets)
        {
            if (string.IsNullOrEmpty(set.Name) || !FieldRules.IsUnicode(set.Name)) throw Invalid("A set of values has no name", "", "a name");
            if (!sets.Add(set.Name)) throw Invalid($"Two sets of values are named '{set.Name}'", "", "unique names");
            if (set.Values is null == (set.File is null))
                throw Invalid($"The set '{set.Name}' has {(set.File is null ? "neither values nor a file" : "values and a file")}", "", "one of the two");
            if (set.Values?.Any(v => v is null || !FieldRules.IsUnicode(v)) == true)
                throw Invalid($"The set '{set.Name}' holds a value that is no text", "", "valid Unicode, not null");
        }
        foreach (var reference in rules.References)
        {
            var field = Field(reference.Column, $"reference to '{reference.Set}'");
            if (field.Type.Leaf.Kind is not (ColumnKind.String or ColumnKind.Boolean or ColumnKind.Int32 or ColumnKind.Int64))
                throw Invalid($"Column '{field.Name}' of type {field.Type} refers to a set of values", "", "texts, integers or booleans");
            CheckShare(reference.MinMass, $"reference of column '{reference.Column}'");
            if (!sets.Contains(reference.Set))
                throw new SchemaException(new Problem(
                    DiagnosticCodes.UnknownValueSet,
                    $"There is no set of values '{reference.Set}'",
                    $"reference of column '{reference.Column}'",
                    Remedy: NearestNames.Suggest(reference.Set, sets.Order(StringComparer.Ordinal))));
        }
    }

    private void CheckFeatures(SchemaRules rules)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, columns) in rules.SparseFeatures.Select(f => (f.Name, Columns: f.Indices.Prepend(f.Value)))
            .Concat(rules.WeightedFeatures.Select(f => (f.Name, Columns: Enumerable.Empty<string>().Append(f.Value).Append(f.Weight)))))
        {
            if (string.IsNullOrEmpty(name) || !FieldRules.IsUnicode(name)) throw Invalid("A sparse or weighted feature has no name", "", "a name");
            if (schema.Find(name) >= 0 || !names.Add(name))
                throw Invalid($"The feature '{name}' has the name of a column or of another feature", "", "a name of its own");
            foreach (var column in columns) Field(column, $"feature '{name}'");
        }
        foreach (var feature in rules.SparseFeatures)
        {
            if (feature.Indices.Count == 0) throw Invalid($"The sparse feature '{feature.Name}' has no index column", "", "at least one");
        }
        foreach (var feature in rules.WeightedFeatures)
        {
            var type = schema[feature.Weight].Type;
            if (!type.Leaf.IsNumber) throw Invalid($"The weights '{feature.Weight}' are of type {type}", $"feature '{feature.Name}'", "numbers");
        }
    }

    private static void Check(RowLimits rows)
    {
        if (rows.MinRows < 0 || rows.MaxRows < (rows.MinRows ?? 0))
            throw Invalid(
                $"The number of rows must be at least {FieldRules.Of(rows.MinRows ?? 0)}"
                    + (rows.MaxRows is { } most ? $" and at most {FieldRules.Of(most)}" : ""),
                "",
                "a least number from 0 on, not above the largest");
        if (!IsRatio(rows.MinRatio) || !IsRatio(rows.MaxRatio) || rows.MaxRatio < rows.MinRatio)
            throw Invalid(
                string.Create(CultureInfo.InvariantCulture, $"The rows must be {rows.MinRatio ?? 0} to {rows.MaxRatio ?? double.PositiveInfinity} times those before"),
                "", "finite ratios of at least 0, the least not above the largest");
    }

    private static bool IsRatio(double? ratio) => ratio is not { } value || (value >= 0 && double.IsFinite(value));

    private static void CheckShare(double share, string where)
    {
        if (!FieldRules.IsShare(share)) throw Invalid($"A share of {FieldRules.Of(share)} must keep a rule", where, "a share from 0 to 1");
    }

    private Field Field(string name, string where) => schema.Find(name) is var index and >= 0 ? schema.Fields[index] : throw schema.Unknown(name, where);

    private static SchemaException Invalid(string found, string where, string expected) => new(new Problem(
        DiagnosticCodes.InvalidSchemaRule, found, where, expected, "Correct the rule where the schema is written, in code or in its JSON."));
}
