namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, or a column: the sum, the mean, the smallest or the largest number of a list, computed in float64. Items without
    /// a value, or with NaN, are left out; <see cref="WordCount"/> counts items. Learns nothing.
    /// </summary>
    /// <param name="column">Lists of numbers of any type.</param>
    /// <param name="by">Which number.</param>
    /// <param name="missing">What a row without a list counts as, and one whose list has no number, which has no mean and no
    /// extremes; its sum is 0. The default value is null: such a row is refused as a feature, and a column has no value there.</param>
    /// <param name="name">The name of the output. The default value is <c>sum(column)</c>, <c>mean(column)</c> and so on.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no numbers.</exception>
    public TransformBuilder AggregateList(ListColumn column, ListAggregate by, double? missing = null, string? name = null)
    {
        const string Verb = "AggregateList";
        if (!Enum.IsDefined(by)) throw TransformErrors.Option(Verb, nameof(by), by, "Sum, Mean, Min or Max");
        return Add(new AggregateList(NameOf(name, Mlops.Transform.AggregateList.NameOf(by), column), ListNumbers.Checked(column, Verb), by,
            Finite(missing, Verb, nameof(missing))));
    }
}
