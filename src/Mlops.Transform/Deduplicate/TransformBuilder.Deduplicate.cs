namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Derives a column of lists with the different items of each row, in the order in which they come first. Items without a value
    /// are left out. Learns nothing.
    /// </summary>
    /// <param name="column">Lists of texts, integers or booleans.</param>
    /// <param name="different">The derived column, of the same type.</param>
    /// <param name="name">The name of the column. The default value is <c>deduplicate(column)</c>.</param>
    /// <exception cref="ModelException">The name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no categories.</exception>
    public TransformBuilder Deduplicate(ListColumn column, out ListColumn different, string? name = null) => AddLists(
        new Deduplicate(NameOf(name, Mlops.Transform.Deduplicate.KindName, column), ListTokens.Checked(column, "Deduplicate")), out different);
}
