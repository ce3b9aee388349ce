namespace Mlops.Data;

/// <summary>Why a row or value cannot be read.</summary>
internal enum JsonFault
{
    None,
    Malformed,
    NotAnObject,
    Doubled,
    Value,
    Encoding,
}
