namespace Mlops.Data.Validation;

/// <summary>How a value of a kind with several forms is written.</summary>
internal enum TextForm : byte
{
    None,
    E164,
    National,
    IPv4,
    IPv6,
    Png,
    Jpeg,
    Gif,
    Bmp,
}
