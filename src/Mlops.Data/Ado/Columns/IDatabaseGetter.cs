using System.Data.Common;

namespace Mlops.Data;

/// <summary>Takes a value out of a reader without boxing. Implemented by structs, so that calls are direct.</summary>
/// <remarks>Implementations are stateless and thread-safe.</remarks>
internal interface IDatabaseGetter<T>
{
    static abstract T Get(DbDataReader reader, int ordinal);
}
