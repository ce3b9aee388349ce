namespace Mlops.Generators;

/// <summary>The CLR type of one value.</summary>
internal enum CellKind
{
    Boolean,
    Int32,
    Int64,
    Float32,
    Float64,
    Text,
    DateTime,
    DateTimeOffset,
    Bytes,
}
