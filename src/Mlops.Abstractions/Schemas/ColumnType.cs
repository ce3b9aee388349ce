namespace Mlops;

/// <summary>The type of a column: a kind, and for lists and vectors the type of the items.</summary>
public sealed record ColumnType
{
    private ColumnType(ColumnKind kind, ColumnType? item = null, int length = 0)
    {
        Kind = kind;
        Item = item;
        Length = length;
    }

    /// <summary>True or false.</summary>
    public static ColumnType Boolean { get; } = new(ColumnKind.Boolean);

    /// <summary>A 32-bit signed integer.</summary>
    public static ColumnType Int32 { get; } = new(ColumnKind.Int32);

    /// <summary>A 64-bit signed integer.</summary>
    public static ColumnType Int64 { get; } = new(ColumnKind.Int64);

    /// <summary>A 32-bit IEEE float.</summary>
    public static ColumnType Float32 { get; } = new(ColumnKind.Float32);

    /// <summary>A 64-bit IEEE float.</summary>
    public static ColumnType Float64 { get; } = new(ColumnKind.Float64);

    /// <summary>Text, as UTF-8.</summary>
    public static ColumnType String { get; } = new(ColumnKind.String);

    /// <summary>A point in time, UTC, in microseconds.</summary>
    public static ColumnType Timestamp { get; } = new(ColumnKind.Timestamp);

    /// <summary>The kind.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The type of the items of a list or vector; null for other kinds.</summary>
    public ColumnType? Item { get; }

    /// <summary>The number of items of a vector; 0 for other kinds.</summary>
    public int Length { get; }

    /// <summary>True for the four number kinds.</summary>
    public bool IsNumber => Kind is ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Float32 or ColumnKind.Float64;

    /// <summary>A list of any length.</summary>
    /// <param name="item">The type of the items: not a list or vector itself.</param>
    public static ColumnType List(ColumnType item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Item is not null) throw new ArgumentException("A list of lists is not supported.", nameof(item));
        return new ColumnType(ColumnKind.List, item);
    }

    /// <summary>A list of a fixed length of numbers.</summary>
    /// <param name="item">The type of the items: a number type.</param>
    /// <param name="length">The number of items, at least 1.</param>
    public static ColumnType Vector(ColumnType item, int length)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (!item.IsNumber) throw new ArgumentException($"A vector holds numbers, not {item}.", nameof(item));
        return new ColumnType(ColumnKind.Vector, item, length);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">For example <c>float32</c>, <c>list&lt;string&gt;</c>, <c>vector&lt;float32,16&gt;</c>.</param>
    /// <param name="type">The type, when the text names one.</param>
    public static bool TryParse(string? text, out ColumnType type)
    {
        type = Float64;
        if (text is null) return false;
        if (Simple(text) is { } simple)
        {
            type = simple;
            return true;
        }
        if (!text.EndsWith('>')) return false;
        if (text.StartsWith("list<", StringComparison.Ordinal) && Simple(text[5..^1]) is { } item)
        {
            type = List(item);
            return true;
        }
        var parts = text.StartsWith("vector<", StringComparison.Ordinal) ? text[7..^1].Split(',') : [];
        if (parts.Length != 2 || Simple(parts[0]) is not { IsNumber: true } number) return false;
        if (!int.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out var length) || length < 1) return false;
        type = Vector(number, length);
        return true;
    }

    /// <summary>The name that artifacts and messages use.</summary>
    public override string ToString() => Kind switch
    {
        ColumnKind.List => $"list<{Item}>",
        ColumnKind.Vector => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"vector<{Item},{Length}>"),
        _ => Kind.ToString().ToLowerInvariant(),
    };

    private static ColumnType? Simple(string name) => name switch
    {
        "boolean" => Boolean,
        "int32" => Int32,
        "int64" => Int64,
        "float32" => Float32,
        "float64" => Float64,
        "string" => String,
        "timestamp" => Timestamp,
        _ => null,
    };
}
