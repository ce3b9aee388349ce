using System.Data.Common;

namespace Mlops.Data;

/// <summary>Moves one value from a reader to a column. Stateless and thread-safe.</summary>
internal abstract class DatabaseDecoder
{
    /// <summary>False when the column cannot hold the value.</summary>
    public abstract bool TryAppend(DbDataReader reader, int ordinal, ColumnBuilder builder);
}
