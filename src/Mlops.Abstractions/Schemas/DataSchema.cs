using System.Collections.Frozen;

namespace Mlops;

/// <summary>The columns of a data set, in order. Immutable and thread-safe.</summary>
/// <remarks>A schema from a <c>[DataRow]</c> record and one inferred or loaded at run time are equal in every way.</remarks>
public sealed class DataSchema : IEquatable<DataSchema>
{
    private readonly FrozenDictionary<string, int> byName;

    /// <summary>Creates a schema.</summary>
    /// <param name="fields">The columns, in order; names are unique and not empty.</param>
    /// <exception cref="SchemaException">
    /// A name is empty or doubled, or a rule contradicts itself or the type of its column.
    /// </exception>
    public DataSchema(params IEnumerable<Field> fields)
        : this(fields, SchemaRules.None)
    {
    }

    /// <summary>Creates a schema with rules that are not about one column alone.</summary>
    /// <param name="fields">The columns, in order; names are unique and not empty.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="SchemaException">
    /// A name is empty or doubled, a rule contradicts itself or the type of a column, or names what is not there.
    /// </exception>
    public DataSchema(IEnumerable<Field> fields, SchemaRules rules)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(rules);
        Fields = [.. fields];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Fields.Count; i++)
        {
            FieldRules.Check(Fields[i]);
            if (Fields[i].Name.Length > 0 && names.TryAdd(Fields[i].Name, i)) continue;
            throw new SchemaException(new Problem(
                DiagnosticCodes.InvalidSchema,
                Fields[i].Name.Length == 0 ? "A column has no name" : $"Two columns are named '{Fields[i].Name}'",
                $"column {i + 1} of {Fields.Count}",
                "names that are unique and not empty",
                "Rename the column, in the header of the file or in the record."));
        }
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        Rules = rules;
        SchemaRulesCheck.Check(this, rules);
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The rules that are not about one column alone. The default value is <see cref="SchemaRules.None"/>.</summary>
    public SchemaRules Rules { get; }

    /// <summary>The number of columns.</summary>
    public int Count => Fields.Count;

    /// <summary>The names of the columns, in order.</summary>
    public IEnumerable<string> Names => Fields.Select(f => f.Name);

    /// <summary>One column by name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="SchemaException">There is no such column; the message suggests the nearest names.</exception>
    public Field this[string name] => Fields[IndexOf(name)];

    /// <summary>The place of a column, or -1.</summary>
    /// <param name="name">The name.</param>
    public int Find(string name) => byName.GetValueOrDefault(name, -1);

    /// <summary>The place of a column.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="SchemaException">There is no such column; the message suggests the nearest names.</exception>
    public int IndexOf(string name)
    {
        var index = Find(name);
        return index >= 0 ? index : throw Unknown(name, "");
    }

    /// <summary>The error for a column that is not here.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="where">Who asked: a step, an operation.</param>
    public SchemaException Unknown(string name, string where) => new(new Problem(
        DiagnosticCodes.UnknownColumn,
        $"Column '{name}' is not in the schema",
        where,
        Remedy: NearestNames.Suggest(name, Names)));

    /// <summary>The same columns and rules with one column replaced.</summary>
    /// <param name="field">The new column, in the place of the one with its name.</param>
    /// <exception cref="SchemaException">There is no column of that name.</exception>
    public DataSchema With(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var index = IndexOf(field.Name);
        return new DataSchema(Fields.Select((f, i) => i == index ? field : f), Rules);
    }

    /// <summary>The same columns with other rules.</summary>
    /// <param name="rules">The rules that are not about one column alone.</param>
    /// <exception cref="SchemaException">A rule contradicts itself or names what is not there.</exception>
    public DataSchema With(SchemaRules rules) => new(Fields, rules);

    /// <summary>The same columns and rules, with those marked as sensitive that another schema marks.</summary>
    /// <param name="other">The other schema; columns that it does not have stay as they are.</param>
    public DataSchema WithSensitiveOf(DataSchema other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Fields.Any(IsNew) ? new DataSchema(Fields.Select(f => IsNew(f) ? f with { IsSensitive = true } : f), Rules) : this;

        bool IsNew(Field field) => !field.IsSensitive && other.Find(field.Name) is >= 0 and var place && other.Fields[place].IsSensitive;
    }

    /// <summary>Some of the columns with their own rules, in the order given; without <see cref="Rules"/>.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="SchemaException">A name is not in the schema.</exception>
    public DataSchema Select(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new DataSchema(names.Select(n => this[n]));
    }

    /// <summary>Names, types and nullability are equal, in the same order; rules do not count.</summary>
    /// <param name="other">The other schema.</param>
    public bool HasSameColumns(DataSchema other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Count == other.Count && Fields.Zip(other.Fields).All(p =>
            p.First.Name == p.Second.Name && p.First.Type == p.Second.Type && p.First.IsNullable == p.Second.IsNullable);
    }

    /// <summary>All columns are equal, in the same order, and all rules.</summary>
    /// <param name="other">The other schema.</param>
    public bool Equals(DataSchema? other) =>
        other is not null && (ReferenceEquals(this, other) || (Fields.SequenceEqual(other.Fields) && Rules.Equals(other.Rules)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataSchema);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Aggregate(17, HashCode.Combine);

    /// <summary>The columns, separated by commas.</summary>
    public override string ToString() => string.Join(", ", Fields);
}
