namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Two dense features, sine and cosine of 2 pi x / period: the place of a number on a circle, so that 23 o'clock is as near to midnight
    /// as 1 o'clock is. Learns nothing.
    /// </summary>
    /// <param name="column">A number column of any type, such as the hour that DatePart derives.</param>
    /// <param name="period">What a full turn is, in the unit of the column: 24 for hours, 7 for days of the week. At least 1e-300.</param>
    /// <param name="missing">What a missing or infinite number counts as. The default value is null: such a row is refused, in training
    /// and in serving.</param>
    /// <param name="name">The name of the output. The default value is <c>cyclical(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Cyclical(NumberColumn column, double period, double? missing = null, string? name = null)
    {
        if (!(double.IsFinite(period) && period >= ExactSine.MinPeriod))
            throw TransformErrors.Option("Cyclical", nameof(period), period, "a finite number of at least 1e-300");
        return Add(new Cyclical(
            NameOf(name, Mlops.Transform.Cyclical.KindName, column), column, period, Finite(missing, "Cyclical", nameof(missing))));
    }
}
