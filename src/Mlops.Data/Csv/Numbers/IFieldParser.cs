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
}
