using System.Globalization;
using System.Text;
using Mlops.Generators;

namespace Mlops.Data.Validation;

/// <summary>Writes a schema as the <c>[DataRow]</c> record that has the same columns.</summary>
public static class CSharpRecord
{
    /// <summary>
    /// A file of C# with one record: the generator makes of it a schema with the same names, types and nullability, in the same order.
    /// Rules stay in the schema; comments become documentation.
    /// </summary>
    /// <param name="schema">The schema: at least one column.</param>
    /// <param name="options">Names; null for the default.</param>
    /// <exception cref="SchemaException">
    /// The schema has no columns, a name of the options is none in C#, or a column holds lists of lists or of bytes, for which there is
    /// no type of property.
    /// </exception>
    public static string ToCSharp(this DataSchema schema, CSharpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        options ??= CSharpOptions.Default;
        options.Check();
        if (schema.Count == 0)
            throw new SchemaException(new Problem(
                ValidationDiagnostics.InvalidCSharpName, "The schema has no columns", Expected: "at least one", Remedy: "A record without columns reads nothing."));
        foreach (var field in schema.Fields) CheckType(field);
        var naming = options.Naming ?? Best(schema, options.TypeName);
        var names = CSharpNames.Of(schema, options.TypeName, options.Naming == ColumnNaming.AsDeclared);
        var code = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing Mlops;\n\n");
        if (options.Namespace is { } space) code.Append("namespace ").Append(string.Join('.', space.Split('.').Select(CSharpNames.Escape))).Append(";\n\n");
        code.Append("/// <summary>One row of the data.</summary>\n");
        code.Append(naming == ColumnNaming.SnakeCase ? "[DataRow]\n" : $"[DataRow(Naming = ColumnNaming.{naming})]\n");
        code.Append(options.IsPublic ? "public" : "internal").Append(" sealed partial record ").Append(CSharpNames.Escape(options.TypeName)).Append("\n{\n");
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0) code.Append('\n');
            Write(code, schema.Fields[i], names[i], naming);
        }
        return code.Append("}\n").ToString();
    }

    private static void CheckType(Field field)
    {
        if (field.Type.Depth <= 1 && (field.Type.Depth == 0 || field.Type.Leaf != ColumnType.Bytes)) return;
        throw new SchemaException(new Problem(
            ValidationDiagnostics.NoCSharpType,
            $"Column '{field.Name}' is of type {field.Type}, and no property of a [DataRow] record holds that",
            Expected: "single values, byte[], and lists of single values that are no bytes",
            Remedy: "Leave the column out with DataSchema.Select, or work with the schema at run time: Dataset<Row>."));
    }

    private static ColumnNaming Best(DataSchema schema, string typeName) => Enum.GetValues<ColumnNaming>()
        .MinBy(naming => CSharpNames.Of(schema, typeName, false).Zip(schema.Names).Count(p => NameOf(p.First, naming) != p.Second));

    private static string NameOf(string property, ColumnNaming naming) => naming switch
    {
        ColumnNaming.AsDeclared => property,
        ColumnNaming.CamelCase => ColumnNames.ToCamelCase(property),
        _ => ColumnNames.ToSnakeCase(property),
    };

    private static void Write(StringBuilder code, Field field, string name, ColumnNaming naming)
    {
        WriteSummary(code, field);
        if (NameOf(name, naming) != field.Name) code.Append("    [ColumnName(").Append(CSharpNames.Literal(field.Name)).Append(")]\n");
        if (field.IsSensitive) code.Append("    [Sensitive]\n");
        if (field.Type.Kind == ColumnKind.Vector)
            code.Append(CultureInfo.InvariantCulture, $"    [VectorLength({field.Type.Length})]\n");
        var required = field.IsNullable ? "" : "required ";
        code.Append(CultureInfo.InvariantCulture, $"    public {required}{TypeOf(field)} {CSharpNames.Escape(name)} {{ get; init; }}\n");
    }

    private static void WriteSummary(StringBuilder code, Field field)
    {
        var text = field.Comment is { Length: > 0 } comment ? comment : $"The column {field.Name}{(field.Domain is { } domain ? $": {domain}" : "")}.";
        string[] lines = [.. text.Split('\r', '\n', '\u0085', '\u2028', '\u2029').Select(Xml).Where(l => l.Length > 0)];
        if (lines.Length <= 1)
        {
            code.Append("    /// <summary>").Append(lines.FirstOrDefault() ?? "A column.").Append("</summary>\n");
            return;
        }
        code.Append("    /// <summary>\n");
        foreach (var line in lines) code.Append("    /// ").Append(line).Append('\n');
        code.Append("    /// </summary>\n");
    }

    private static string Xml(string text)
    {
        var xml = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (rune.Value is '&' or '<' or '>') xml.Append(rune.Value == '&' ? "&amp;" : rune.Value == '<' ? "&lt;" : "&gt;");
            else if (rune.Value is >= ' ' and not (0xFFFE or 0xFFFF) || rune.Value == '\t') xml.Append(rune.ToString());
        }
        return xml.ToString();
    }

    private static string TypeOf(Field field)
    {
        var item = Simple(field.Type.Leaf.Kind);
        return (field.Type.Item is null ? item : $"IReadOnlyList<{item}>") + (field.IsNullable ? "?" : "");
    }

    private static string Simple(ColumnKind kind) => kind switch
    {
        ColumnKind.Boolean => "bool",
        ColumnKind.Int32 => "int",
        ColumnKind.Int64 => "long",
        ColumnKind.Float32 => "float",
        ColumnKind.Float64 => "double",
        ColumnKind.Timestamp => "DateTime",
        ColumnKind.Bytes => "byte[]",
        _ => "string",
    };
}
