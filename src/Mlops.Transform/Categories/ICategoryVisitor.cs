namespace Mlops.Transform;

/// <summary>Sees the categories of a column one by one. Implemented by structs, see <see cref="INumberKernel{TOut}"/>.</summary>
internal interface ICategoryVisitor
{
    /// <summary>A row has this category; a row of a list has several, in order.</summary>
    void Visit(int row, scoped ReadOnlySpan<byte> utf8);
}
