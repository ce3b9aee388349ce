using System.Linq;

namespace Mlops.Generators;

/// <summary>
/// Writes <c>Append</c>. What can fail is checked before the first column grows, so that columns never differ in length.
/// </summary>
internal static class AppendEmitter
{
    public static void Write(CodeWriter code, RowModel row)
    {
        code.Line("/// <inheritdoc/>");
        code.Open($"public static void Append({row.Shape.Name} row, global::Mlops.BatchBuilder batch)");
        foreach (var p in row.Properties) WriteCheck(code, p);
        WriteCells(code, row);
        for (var i = 0; i < row.Properties.Count; i++)
        {
            if (IsCell(row.Properties[i].Type)) continue;
            if (row.Properties[i].Type.Container == ContainerKind.None) WriteValue(code, row.Properties[i], i);
            else WriteItems(code, row.Properties[i], i);
        }
        code.Close();
        code.Line();
    }

    /// <summary>Values of fixed size: straight into the cells of a builder of one row, else into the builder of each column.</summary>
    private static void WriteCells(CodeWriter code, RowModel row)
    {
        var cells = row.Properties.Select((p, i) => (Property: p, Index: i)).Where(c => IsCell(c.Property.Type)).ToList();
        if (cells.Count == 0) return;
        code.Open("if (batch.TryGetCells(Schema, out var cells))");
        foreach (var (p, i) in cells) code.Line($"cells.Set({i}, {Stored(p.Type, $"row.{p.Identifier}", p.Type.IsNullable)});");
        code.Close();
        code.Open("else");
        foreach (var (p, i) in cells) WriteValue(code, p, i);
        code.Close();
    }

    private static bool IsCell(CellType type) => type.Container == ContainerKind.None && type.Kind is not (CellKind.Text or CellKind.Bytes);

    private static void WriteCheck(CodeWriter code, RowProperty p)
    {
        var column = CodeWriter.Literal(p.Column);
        if (!p.Type.IsNullable && p.Type.IsReference)
            code.Line($"if (!({HasValue(p)})) throw global::Mlops.RowChecks.NoValue({column}, batch);");
        if (p.Type.VectorLength == 0) return;
        var length = $"{Value(p)}.{Length(p.Type)}";
        var guard = p.Type.IsNullable ? $"{HasValue(p)} && " : "";
        code.Line($"if ({guard}{length} != {p.Type.VectorLength}) throw global::Mlops.RowChecks.WrongLength({length}, {p.Type.VectorLength}, {column}, batch);");
    }

    private static void WriteValue(CodeWriter code, RowProperty p, int index)
    {
        var value = $"row.{p.Identifier}";
        code.Line($"{Builder(p.Type, $"batch[{index}]")}.Append({Stored(p.Type, value, p.Type.IsNullable)});");
    }

    private static void WriteItems(CodeWriter code, RowProperty p, int index)
    {
        var list = p.Type.VectorLength > 0 ? "VectorBuilder" : "ListBuilder";
        code.Line($"var list{index} = (global::Mlops.{list})batch[{index}];");
        if (p.Type.IsNullable)
        {
            code.Open($"if (!({HasValue(p)}))");
            code.Line($"list{index}.AppendMissing();");
            code.Close();
            code.Line("else");
        }
        code.Open("");
        code.Line($"var items = {Builder(p.Type, $"list{index}.Items")};");
        code.Line($"var values = {Value(p)};");
        code.Line($"for (var i = 0; i < values.{Length(p.Type)}; i++) items.Append({Stored(p.Type, "values[i]", p.Type.IsItemNullable)});");
        code.Line($"list{index}.EndRow();");
        code.Close();
    }

    private static string HasValue(RowProperty p)
    {
        if (p.Type.Container != ContainerKind.ImmutableArray) return $"row.{p.Identifier} is not null";
        return p.Type.IsNullable ? $"row.{p.Identifier} is {{ IsDefault: false }}" : $"!row.{p.Identifier}.IsDefault";
    }

    private static string Value(RowProperty p) =>
        p.Type is { Container: ContainerKind.ImmutableArray, IsNullable: true } ? $"row.{p.Identifier}.GetValueOrDefault()" : $"row.{p.Identifier}";

    private static string Length(CellType type) => type.Container is ContainerKind.Array or ContainerKind.ImmutableArray ? "Length" : "Count";

    private static string Builder(CellType type, string builder) => type.Kind switch
    {
        CellKind.Boolean => $"((global::Mlops.BooleanBuilder){builder})",
        CellKind.Text => $"((global::Mlops.TextBuilder){builder})",
        CellKind.Bytes => $"((global::Mlops.BytesBuilder){builder})",
        _ => $"((global::Mlops.PrimitiveBuilder<{type.StoredName}>){builder})",
    };

    private static string Stored(CellType type, string value, bool isNullable)
    {
        if (!type.IsTime) return value;
        var convert = $"global::Mlops.Timestamps.From{type.Kind}";
        return isNullable ? $"{value}.HasValue ? {convert}({value}.GetValueOrDefault()) : (long?)null" : $"{convert}({value})";
    }
}
