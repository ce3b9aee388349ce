namespace Mlops.Data;

/// <summary>Puts a value into a column. Implemented by structs, so that calls are direct.</summary>
/// <remarks>Implementations are stateless and thread-safe.</remarks>
internal interface IDatabaseSink<T>
{
    /// <summary>False when the column cannot hold the value.</summary>
    static abstract bool TryAppend(ColumnBuilder builder, T value);
}
