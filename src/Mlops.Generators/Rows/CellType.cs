using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mlops.Generators;

/// <summary>What a property holds: a value, or a list or vector of values.</summary>
internal sealed record CellType(CellKind Kind, bool IsItemNullable, ContainerKind Container, bool IsNullable, int VectorLength = 0)
{
    public bool IsNumber => Kind is CellKind.Int32 or CellKind.Int64 or CellKind.Float32 or CellKind.Float64;

    /// <summary>True for values that are objects, so that null can be where none is allowed.</summary>
    public bool IsReference => Container != ContainerKind.None || Kind is CellKind.Text or CellKind.Bytes;

    public bool IsTime => Kind is CellKind.DateTime or CellKind.DateTimeOffset;

    /// <summary>The C# keyword or name of a value.</summary>
    public string ClrName => Kind switch
    {
        CellKind.Boolean => "bool",
        CellKind.Int32 => "int",
        CellKind.Int64 => "long",
        CellKind.Float32 => "float",
        CellKind.Float64 => "double",
        CellKind.Text => "string",
        CellKind.Bytes => "byte[]",
        CellKind.DateTime => "global::System.DateTime",
        _ => "global::System.DateTimeOffset",
    };

    /// <summary>The C# name of the type of a value in a builder.</summary>
    public string StoredName => IsTime ? "long" : ClrName;

    /// <summary>The type of a value, as C#.</summary>
    public string ItemTypeCode => "global::Mlops.ColumnType." + Kind switch
    {
        CellKind.Text => "String",
        CellKind.DateTime or CellKind.DateTimeOffset => "Timestamp",
        _ => Kind.ToString(),
    };

    /// <summary>The type of the column, as C#.</summary>
    public string TypeCode =>
        VectorLength > 0 ? $"global::Mlops.ColumnType.Vector({ItemTypeCode}, {VectorLength})"
        : Container != ContainerKind.None ? $"global::Mlops.ColumnType.List({ItemTypeCode})"
        : ItemTypeCode;

    /// <summary>The class of the typed handle.</summary>
    public string Handle =>
        VectorLength > 0 ? "VectorColumn"
        : Container != ContainerKind.None ? "ListColumn"
        : IsNumber ? "NumberColumn"
        : IsTime ? "TimeColumn"
        : Kind == CellKind.Text ? "TextColumn"
        : Kind == CellKind.Bytes ? "BytesColumn"
        : "BooleanColumn";

    public static CellType? Of(ITypeSymbol type)
    {
        var value = Unwrap(type, out var isNullable);
        if (KindOf(value) is { } kind) return new CellType(kind, isNullable, ContainerKind.None, isNullable);
        var (container, item) = ContainerOf(value);
        if (item is null) return null;
        return KindOf(Unwrap(item, out var isItemNullable)) is { } itemKind and not CellKind.Bytes
            ? new CellType(itemKind, isItemNullable, container, isNullable)
            : null;
    }

    private static ITypeSymbol Unwrap(ITypeSymbol type, out bool isNullable)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } wrapped)
        {
            isNullable = true;
            return wrapped.TypeArguments[0];
        }
        isNullable = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return type;
    }

    private static (ContainerKind Container, ITypeSymbol? Item) ContainerOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array) return (ContainerKind.Array, array.ElementType);
        if (type is not INamedTypeSymbol { TypeArguments.Length: 1 } named) return default;
        var container = named.OriginalDefinition.ToDisplayString() switch
        {
            "System.Collections.Generic.List<T>" => ContainerKind.List,
            "System.Collections.Generic.IReadOnlyList<T>" or "System.Collections.Generic.IReadOnlyList<out T>" => ContainerKind.ReadOnlyList,
            "System.Collections.Immutable.ImmutableArray<T>" => ContainerKind.ImmutableArray,
            _ => ContainerKind.None,
        };
        return container == ContainerKind.None ? default : (container, named.TypeArguments.Single());
    }

    private static CellKind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => CellKind.Boolean,
        SpecialType.System_Int32 => CellKind.Int32,
        SpecialType.System_Int64 => CellKind.Int64,
        SpecialType.System_Single => CellKind.Float32,
        SpecialType.System_Double => CellKind.Float64,
        SpecialType.System_String => CellKind.Text,
        SpecialType.System_DateTime => CellKind.DateTime,
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => CellKind.Bytes,
        _ => type.ToDisplayString() == "System.DateTimeOffset" ? CellKind.DateTimeOffset : null,
    };
}
