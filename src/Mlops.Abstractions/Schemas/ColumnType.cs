namespace Mlops;

/// <summary>The type of a column: a kind, and for lists and vectors the type of the items.</summary>
public sealed record ColumnType
{
    /// <summary>How deep lists may be nested; deeper ones are no type, so that no document can exhaust the stack.</summary>
    public const int MaxDepth = 16;

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

    /// <summary>Bytes of any length.</summary>
    public static ColumnType Bytes { get; } = new(ColumnKind.Bytes);

    /// <summary>The kind.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The type of the items of a list or vector; null for other kinds.</summary>
    public ColumnType? Item { get; }

    /// <summary>The type of the single values at the bottom: of the items of lists, however deep; the type itself for other kinds.</summary>
    public ColumnType Leaf => Item?.Leaf ?? this;

    /// <summary>The number of nest levels: 0 for single values, 1 for lists and vectors of them, 2 for lists of lists.</summary>
    public int Depth => Item is null ? 0 : Item.Depth + 1;

    /// <summary>The number of items of a vector; 0 for other kinds.</summary>
    public int Length { get; }

    /// <summary>True for the four number kinds.</summary>
    public bool IsNumber => Kind is ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Float32 or ColumnKind.Float64;

    /// <summary>A list of any length.</summary>
    /// <param name="item">The type of the items: single values, or lists of them; no vectors.</param>
    /// <exception cref="ArgumentException">The items are vectors, or lists that are <see cref="MaxDepth"/> deep already.</exception>
    public static ColumnType List(ColumnType item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Kind == ColumnKind.Vector)
            throw new ArgumentException($"A list of {item} is not supported: use {List(item.Item!)} as its items.", nameof(item));
        if (item.Depth >= MaxDepth) throw new ArgumentException($"Lists are at most {MaxDepth} deep.", nameof(item));
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
    /// <param name="text">
    /// For example <c>float32</c>, <c>list&lt;string&gt;</c>, <c>list&lt;list&lt;int64&gt;&gt;</c>, <c>vector&lt;float32,16&gt;</c>.
    /// </param>
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
        if (text.StartsWith("list<", StringComparison.Ordinal)) return TryParseList(text, ref type);
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

    // From the outside in without recursion, so that a text of any depth is read or refused in the same memory.
    private static bool TryParseList(string text, ref ColumnType type)
    {
        var depth = 0;
        while (text.AsSpan(5 * depth).StartsWith("list<") && depth <= MaxDepth) depth++;
        if (depth > MaxDepth || text.Length < 6 * depth || text.AsSpan(text.Length - depth).ContainsAnyExcept('>')) return false;
        if (Simple(text[(5 * depth)..^depth]) is not { } leaf) return false;
        type = leaf;
        for (var i = 0; i < depth; i++) type = List(type);
        return true;
    }

    private static ColumnType? Simple(string name) => name switch
    {
        "boolean" => Boolean,
        "int32" => Int32,
        "int64" => Int64,
        "float32" => Float32,
        "float64" => Float64,
        "string" => String,
        "timestamp" => Timestamp,
        "bytes" => Bytes,
        _ => null,
    };
}
