namespace Mlops.Data;

/// <summary>How the values of a column lie in its buffers; what is not here is refused when the column is wanted.</summary>
internal enum ArrowStorage : byte
{
    Refused,
    Null,
    Boolean,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Float16,
    Float32,
    Float64,
    Date32,
    Date64,
    TimestampSeconds,
    TimestampMilliseconds,
    TimestampMicroseconds,
    TimestampNanoseconds,
    Text,
    LargeText,
    TextView,
    List,
    LargeList,
    FixedSizeList,
    Struct,
}
