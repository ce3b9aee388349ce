using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Mlops.Transform;

/// <summary>Finds the arrays behind a column of a row that is written again and again.</summary>
internal static class RowMemory
{
    /// <summary>The array of the only value, and that of its validity.</summary>
    /// <returns>False when the column is not held in place: then it is read as a batch.</returns>
    public static bool TryGet<T>(PrimitiveData<T> column, [NotNullWhen(true)] out T[]? values, [NotNullWhen(true)] out byte[]? present)
        where T : unmanaged
    {
        present = null;
        values = MemoryMarshal.TryGetArray(column.Memory, out var segment) && segment is { Offset: 0, Array.Length: 1 } ? segment.Array : null;
        return values is not null && TryGetPresence(column, out present);
    }

    /// <summary>The array that says in its first bit whether the row has a value.</summary>
    public static bool TryGetPresence(ColumnData column, [NotNullWhen(true)] out byte[]? present)
    {
        present = column is { HasValidity: true, Validity.Offset: 0 }
            && MemoryMarshal.TryGetArray(column.Validity.Memory, out var segment) && segment is { Offset: 0, Array.Length: 1 } ? segment.Array : null;
        return present is not null;
    }
}
