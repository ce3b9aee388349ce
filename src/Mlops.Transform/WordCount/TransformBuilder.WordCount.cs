namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>One dense feature, or a column: the number of items of a list. Learns nothing.</summary>
    /// <param name="column">Lists of anything: tokens, tags.</param>
    /// <param name="missing">What a row without a list counts as; a column has no value there. The default value is 0.</param>
    /// <param name="name">The name of the output. The default value is <c>word-count(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder WordCount(ListColumn column, double missing = 0, string? name = null) => Add(new WordCount(
        NameOf(name, Mlops.Transform.WordCount.KindName, column), column, Finite(missing, "WordCount", nameof(missing))));
}
