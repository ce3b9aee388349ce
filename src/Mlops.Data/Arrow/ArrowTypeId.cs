namespace Mlops.Data;

/// <summary>The union <c>Type</c> of Schema.fbs, as far as it is read and written.</summary>
internal enum ArrowTypeId : byte
{
    Int = 2,
    FloatingPoint = 3,
    Utf8 = 5,
    Bool = 6,
    Timestamp = 10,
    List = 12,
    FixedSizeList = 16,
}
