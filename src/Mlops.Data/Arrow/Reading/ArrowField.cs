namespace Mlops.Data;

/// <summary>A column as Arrow data declares it, with what is needed to read it or to go past it.</summary>
/// <param name="Path">Its name; that of a column in a struct follows the name of the struct and a dot.</param>
/// <param name="Storage">How its values lie, of a dictionary-encoded column those of the dictionary.</param>
/// <param name="Type">What it is read as; null when it is refused or a struct.</param>
/// <param name="IsNullable">Whether rows may be missing.</param>
internal sealed record ArrowField(string Path, ArrowStorage Storage, ColumnType? Type, bool IsNullable)
{
    /// <summary>The items of a list, the columns of a struct.</summary>
    public ArrowField[] Children { get; init; } = [];

    /// <summary>The number of items of a fixed-size list.</summary>
    public int ListSize { get; init; }

    /// <summary>How many buffers it has itself, apart from its children and from <see cref="HasVariadic"/>.</summary>
    public int Buffers { get; init; }

    /// <summary>True when a record batch says how many more buffers there are.</summary>
    public bool HasVariadic { get; init; }

    /// <summary>The id of its dictionary; null when it is plain.</summary>
    public long? Dictionary { get; init; }

    /// <summary>How the codes lie, when it has a dictionary.</summary>
    public ArrowStorage Codes { get; init; }

    /// <summary>Why it cannot be read, in words that follow the name of the column.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>What to do about the refusal.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The columns that it is read as: itself, or those of a struct.</summary>
    public IEnumerable<ArrowField> Leaves() => Storage == ArrowStorage.Struct ? Children.SelectMany(c => c.Leaves()) : [this];

    /// <summary>True when one of the columns that it is read as is asked for.</summary>
    public bool IsIn(DataSchema wanted) =>
        Storage == ArrowStorage.Struct ? Array.Exists(Children, c => c.IsIn(wanted)) : wanted.Find(Path) >= 0;

    /// <summary>The column as a schema declares it.</summary>
    public Field ToField() => Type is null ? throw ToRefusal() : new Field(Path, Type, IsNullable);

    /// <summary>The exception for one who asks for a column that cannot be read.</summary>
    public ArrowRefusedException ToRefusal() => Storage == ArrowStorage.Struct
        ? new ArrowRefusedException(
            $"column '{Path}' is a struct",
            $"Ask for its columns: {string.Join(", ", Leaves().Take(12).Select(l => $"'{l.Path}'"))}.")
        : new ArrowRefusedException($"column '{Path}' {Refusal}", Remedy);
}
