namespace Mlops;

/// <summary>Typed handles for a schema that is known only at run time.</summary>
public static class ColumnHandles
{
    /// <summary>The handle of a number column.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name of the column.</param>
    /// <exception cref="SchemaException">There is no such column, or it is of another kind.</exception>
    public static NumberColumn Number(this DataSchema schema, string name) =>
        new(name, TypeOf(schema, name)) { IsSensitive = schema[name].IsSensitive };

    /// <summary>The handle of a boolean column.</summary>
    /// <inheritdoc cref="Number"/>
    public static BooleanColumn Boolean(this DataSchema schema, string name) =>
        new(name, TypeOf(schema, name)) { IsSensitive = schema[name].IsSensitive };

    /// <summary>The handle of a text column.</summary>
    /// <inheritdoc cref="Number"/>
    public static TextColumn Text(this DataSchema schema, string name) =>
        new(name, TypeOf(schema, name)) { IsSensitive = schema[name].IsSensitive };

    /// <summary>The handle of a timestamp column.</summary>
    /// <inheritdoc cref="Number"/>
    public static TimeColumn Time(this DataSchema schema, string name) =>
        new(name, TypeOf(schema, name)) { IsSensitive = schema[name].IsSensitive };

    /// <summary>The handle of a column of bytes.</summary>
    /// <inheritdoc cref="Number"/>
    public static BytesColumn Bytes(this DataSchema schema, string name) =>
        new(name, TypeOf(schema, name)) { IsSensitive = schema[name].IsSensitive };

    /// <summary>The handle of a list column.</summary>
    /// <inheritdoc cref="Number"/>
    public static ListColumn List(this DataSchema schema, string name) =>
        new(name, TypeOf(schema, name)) { IsSensitive = schema[name].IsSensitive };

    /// <summary>The handle of a vector column.</summary>
    /// <inheritdoc cref="Number"/>
    public static VectorColumn Vector(this DataSchema schema, string name) =>
        new(name, TypeOf(schema, name)) { IsSensitive = schema[name].IsSensitive };

    /// <summary>The handle of a column of any kind.</summary>
    /// <inheritdoc cref="Number"/>
    public static IColumn Handle(this DataSchema schema, string name) => TypeOf(schema, name).Kind switch
    {
        ColumnKind.Boolean => schema.Boolean(name),
        ColumnKind.String => schema.Text(name),
        ColumnKind.Timestamp => schema.Time(name),
        ColumnKind.Bytes => schema.Bytes(name),
        ColumnKind.List => schema.List(name),
        ColumnKind.Vector => schema.Vector(name),
        _ => schema.Number(name),
    };

    internal static ColumnType Checked(string name, ColumnType type, Func<ColumnType, bool> fits, string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        if (fits(type)) return type;
        throw new SchemaException(new Problem(
            DiagnosticCodes.WrongColumnType,
            $"Column '{name}' is of type {type}",
            Expected: expected,
            Remedy: "Take the handle that fits the type of the column, or convert the column first."));
    }

    private static ColumnType TypeOf(DataSchema schema, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return schema[name].Type;
    }
}
