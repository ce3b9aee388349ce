namespace Mlops;

/// <summary>A change of the schema after which a finding would not be there: a proposal, applied only when a person accepts it.</summary>
/// <param name="Description">What changes, for people: a sentence without its full stop.</param>
public sealed record SchemaFix(string Description)
{
    /// <summary>The column as it would be; one that the schema does not have is added at its end. The default value is null: no column changes.</summary>
    public Field? Field { get; init; }

    /// <summary>The rules of the schema as they would be. The default value is null: they stay.</summary>
    public SchemaRules? Rules { get; init; }

    /// <summary>The schema with the change.</summary>
    /// <param name="schema">The schema that the data was checked against.</param>
    /// <exception cref="SchemaException">The changed column does not fit another rule of the schema.</exception>
    public DataSchema ApplyTo(DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var fields = schema.Fields.Select(f => f.Name == Field?.Name ? Field : f);
        if (Field is not null && schema.Find(Field.Name) < 0) fields = fields.Append(Field);
        return new DataSchema(fields, Rules ?? schema.Rules);
    }
}
