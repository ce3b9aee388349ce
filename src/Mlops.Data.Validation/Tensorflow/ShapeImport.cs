namespace Mlops.Data.Validation;

/// <summary>Reads how many values a feature has: a single value, a vector or a list.</summary>
internal sealed class ShapeImport(LeftOut left, TensorflowImportOptions options)
{
    /// <summary>The type of the column and its number of items; null when no column can hold it.</summary>
    public (ColumnType Type, ItemCount? Count)? Read(PbMessage feature, ColumnType item, string path)
    {
        if (feature.TakeMessage("value_counts") is { } nested)
        {
            var levels = nested.TakeMessages("value_count");
            if (levels is [var only]) return List(only, item, path);
            if (levels.Count is > 0 and <= ColumnType.MaxDepth) return Nested(levels, item, path);
            left.Add(nested.Line, path, levels.Count == 0 ? "value_counts without a level" : "lists nested too deep for a column");
            return null;
        }
        if (feature.TakeMessage("value_count") is { } count) return List(count, item, path);
        if (feature.TakeMessage("shape") is { } shape) return Fixed(shape, item, path);
        return (options.ListsWithoutShape ? ColumnType.List(item) : item, null);
    }

    /// <summary>The counts of all levels, the outermost first.</summary>
    private (ColumnType, ItemCount?)? Nested(IReadOnlyList<PbMessage> levels, ColumnType item, string path)
    {
        ItemCount? count = null;
        foreach (var level in levels.Reverse())
        {
            var (min, max) = Bounds.Of(level, left, $"{path} / value_counts");
            left.AddRest(level, $"{path} / value_counts");
            count = min is null && max is null && count is null ? null : new ItemCount(min, max) { Inner = count };
            item = ColumnType.List(item);
        }
        return (item, count);
    }

    private (ColumnType, ItemCount?)? List(PbMessage count, ColumnType item, string path)
    {
        var (min, max) = Bounds.Of(count, left, $"{path} / value_count");
        left.AddRest(count, $"{path} / value_count");
        if (min is 1 && max is 1) return (item, null);
        return (ColumnType.List(item), min is null && max is null ? null : new ItemCount(min, max));
    }

    private (ColumnType, ItemCount?)? Fixed(PbMessage shape, ColumnType item, string path)
    {
        long length = 1;
        var dimensions = shape.TakeMessages("dim");
        foreach (var dimension in dimensions)
        {
            var size = dimension.TakeInteger("size") ?? 0;
            left.AddRest(dimension, $"{path} / shape / dim");
            if (size < 1 || size > int.MaxValue / length)
            {
                left.Add(dimension.Line, $"{path} / shape", "a vector has from 1 to 2,147,483,647 items");
                return (ColumnType.List(item), null);
            }
            length *= size;
        }
        if (dimensions.Count > 1) left.Add(shape.Line, $"{path} / shape", "the dimensions are flattened to one vector");
        left.AddRest(shape, $"{path} / shape");
        if (length == 1) return (item, null);
        return item.IsNumber ? (ColumnType.Vector(item, (int)length), null) : (ColumnType.List(item), new ItemCount(length, length));
    }
}
