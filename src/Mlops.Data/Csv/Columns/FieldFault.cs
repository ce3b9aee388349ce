namespace Mlops.Data;

/// <summary>Why a field cannot be read.</summary>
internal enum FieldFault
{
    None,
    Value,
    Quotes,
    Encoding,
}
