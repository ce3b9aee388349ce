using System.Data.Common;

namespace Mlops.Data;

/// <summary>Moves values without boxing: which getter and which conversion is known when the code is compiled.</summary>
internal sealed class DatabaseDecoder<T, TGetter, TSink> : DatabaseDecoder
    where TGetter : struct, IDatabaseGetter<T>
    where TSink : struct, IDatabaseSink<T>
{
    public override bool TryAppend(DbDataReader reader, int ordinal, ColumnBuilder builder) =>
        TSink.TryAppend(builder, TGetter.Get(reader, ordinal));
}
