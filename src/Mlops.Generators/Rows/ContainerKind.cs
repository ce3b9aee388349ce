namespace Mlops.Generators;

/// <summary>The CLR type around the items of a list or vector.</summary>
internal enum ContainerKind
{
    None,
    Array,
    List,
    ReadOnlyList,
    ImmutableArray,
}
