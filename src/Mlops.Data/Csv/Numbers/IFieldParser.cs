using System.Runtime.Intrinsics;

namespace Mlops.Data;

/// <summary>Parses one field. Implemented by structs, so that loops are compiled for each type without calls.</summary>
/// <remarks>Implementations are stateless and thread-safe.</remarks>
/// <typeparam name="T">The type in memory.</typeparam>
internal interface IFieldParser<T>
    where T : unmanaged
{
    /// <summary>Reads a value.</summary>
    /// <param name="start">The first byte; at least 8 bytes more than the length can be read, whatever they are.</param>
    /// <param name="length">At least 1.</param>
    /// <param name="value">The value; 0 when there is none.</param>
    /// <returns>False when the bytes are no value of the type, also when they are one with spaces around.</returns>
    static abstract bool TryParse(ref byte start, int length, out T value);

    /// <summary>True when <see cref="Store"/> does something.</summary>
    static virtual bool ReadsLanes => false;

    /// <summary>Stores the values of eight decimal numbers, where they have one of this type.</summary>
    /// <param name="lanes">The numbers.</param>
    /// <param name="signs">The highest bit of a lane is set after a minus; the others are 0.</param>
    /// <param name="output">The first of eight places; those of lanes without a value receive anything.</param>
    /// <returns>All ones in the lanes that have a value: the same as that of <see cref="TryParse"/>.</returns>
    static virtual Vector512<ulong> Store(in DecimalLanes lanes, Vector512<ulong> signs, ref T output) => Vector512<ulong>.Zero;
}
