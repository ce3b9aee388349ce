namespace Mlops;

/// <summary>The kinds of column. Names are those of the artifacts; numbers never change.</summary>
public enum ColumnKind
{
    /// <summary>True or false.</summary>
    Boolean = 1,

    /// <summary>A 32-bit signed integer.</summary>
    Int32 = 2,

    /// <summary>A 64-bit signed integer.</summary>
    Int64 = 3,

    /// <summary>A 32-bit IEEE float.</summary>
    Float32 = 4,

    /// <summary>A 64-bit IEEE float.</summary>
    Float64 = 5,

    /// <summary>Text, as UTF-8.</summary>
    String = 6,

    /// <summary>A point in time: microseconds since 1970-01-01T00:00:00Z.</summary>
    Timestamp = 7,

    /// <summary>A list of any length of items of one type, which may be lists themselves.</summary>
    List = 8,

    /// <summary>A list of a fixed length of numbers.</summary>
    Vector = 9,

    /// <summary>Bytes of any length: pictures, serialized messages, whatever is no text.</summary>
    Bytes = 10,
}
