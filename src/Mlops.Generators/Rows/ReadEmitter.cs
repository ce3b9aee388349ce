using System.Collections.Generic;
using System.Linq;

namespace Mlops.Generators;

/// <summary>Writes <c>Read</c>.</summary>
internal static class ReadEmitter
{
    public static void Write(CodeWriter code, RowModel row)
    {
        code.Line("/// <inheritdoc/>");
        code.Open($"public static {row.Shape.Name} Read(global::Mlops.DataBatch batch, int row)");
        code.Line("var cells = new global::Mlops.RowReader(batch, row);");
        for (var i = 0; i < row.Properties.Count; i++)
        {
            if (row.Properties[i].Type.Container != ContainerKind.None) WriteItems(code, row.Properties[i].Type, i);
        }
        var arguments = string.Join(", ", row.Constructor.Select(i => Value(row.Properties[i].Type, i)));
        var initialized = Enumerable.Range(0, row.Properties.Count).Except(row.Constructor).ToList();
        if (initialized.Count == 0)
        {
            code.Line($"return new {row.Shape.Name}({arguments});");
        }
        else
        {
            code.Open($"return new {row.Shape.Name}({arguments})");
            foreach (var i in initialized) code.Line($"{row.Properties[i].Identifier} = {Value(row.Properties[i].Type, i)},");
            code.Close("};");
        }
        code.Close();
    }

    private static string Value(CellType type, int index) => type.Container switch
    {
        ContainerKind.None => Cell(type, "cells", $"{index}", type.IsNullable),
        ContainerKind.List => type.IsNullable
            ? $"values{index} is null ? null : new global::System.Collections.Generic.List<{Item(type)}>(values{index})"
            : $"new global::System.Collections.Generic.List<{Item(type)}>(values{index})",
        ContainerKind.ImmutableArray => type.IsNullable
            ? $"values{index} is null ? (global::System.Collections.Immutable.ImmutableArray<{Item(type)}>?)null : {Immutable(index)}"
            : Immutable(index),
        _ => $"values{index}",
    };

    private static void WriteItems(CodeWriter code, CellType type, int index)
    {
        code.Line($"{Item(type)}[]{(type.IsNullable ? "?" : "")} values{index}{(type.IsNullable ? " = null" : "")};");
        if (type.IsNullable) code.Line($"if (!cells.IsMissing({index}))");
        code.Open("");
        code.Line($"var items = cells.Items({index});");
        // An array of arrays cannot occur, so the length always goes last.
        code.Line($"values{index} = new {Item(type)}[items.Count];");
        code.Line($"for (var i = 0; i < values{index}.Length; i++) values{index}[i] = {Cell(type, "items", "i", type.IsItemNullable)};");
        code.Close();
    }

    private static string Immutable(int index) =>
        $"global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(values{index})";

    private static string Item(CellType type) => type.ClrName + (type.IsItemNullable ? "?" : "");

    private static string Cell(CellType type, string reader, string index, bool isNullable)
    {
        var method = type.Kind switch
        {
            CellKind.Boolean => "Boolean",
            CellKind.Text => "Text",
            CellKind.Bytes => "Bytes",
            CellKind.DateTime => "Time",
            CellKind.DateTimeOffset => "TimeOffset",
            _ => "Number",
        };
        var argument = type.IsNumber ? $"<{type.ClrName}>" : "";
        return $"{reader}.{method}{(isNullable ? "OrNull" : "")}{argument}({index})";
    }
}
