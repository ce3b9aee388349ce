using System.Linq;

namespace Mlops.Generators;

/// <summary>Writes the other half of a row: schema, handles, and the binding to and from batches.</summary>
internal static class RowEmitter
{
    private const string Mlops = "global::Mlops.";

    public static string Emit(RowModel row)
    {
        var code = new CodeWriter();
        row.Shape.Open(code, $"{Mlops}IDataRow<{row.Shape.Name}>");
        WriteSchema(code, row);
        AppendEmitter.Write(code, row);
        ReadEmitter.Write(code, row);
        WriteHandles(code, row);
        row.Shape.Close(code);
        return code.ToString();
    }

    private static void WriteSchema(CodeWriter code, RowModel row)
    {
        code.Line("/// <summary>The columns, in the order of the properties.</summary>");
        code.Line($"public static {Mlops}DataSchema Schema {{ get; }} = new {Mlops}DataSchema(new {Mlops}Field[]");
        code.Line("{");
        foreach (var p in row.Properties)
            code.Line($"    new {Mlops}Field({CodeWriter.Literal(p.Column)}, {p.Type.TypeCode}, {(p.Type.IsNullable ? "true" : "false")}){(p.IsSensitive ? " { IsSensitive = true }" : "")},");
        code.Line("});");
        code.Line();
        code.Line("/// <summary>Typed handles of the columns.</summary>");
        code.Line("public static TypedColumns Columns { get; } = new TypedColumns();");
        code.Line();
    }

    private static void WriteHandles(CodeWriter code, RowModel row)
    {
        code.Line();
        code.Line("/// <summary>Typed handles of the columns. Immutable and thread-safe.</summary>");
        code.Open("public sealed class TypedColumns");
        code.Open("internal TypedColumns()");
        code.Close();
        foreach (var p in row.Properties)
        {
            var column = CodeWriter.Literal(p.Column);
            code.Line();
            code.Line($"/// <summary>The column {CodeWriter.Documentation(p.Column)}.</summary>");
            code.Line($"public {Mlops}{p.Handle} {p.Identifier} {{ get; }} = new {Mlops}{p.Handle}({column}, {p.Type.TypeCode});");
        }
        code.Close();
    }
}
