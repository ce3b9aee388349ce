namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, the number itself, cut to a range: a value below the lower end becomes that end, one above the upper end
    /// that one, infinities included. Each end is given, or a quantile of the training values, or open; at least one is not open.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="low">The lower end, in the unit of the column.</param>
    /// <param name="high">The upper end, not below <paramref name="low"/>.</param>
    /// <param name="lowQuantile">The lower end as a quantile, 0 to 1; instead of <paramref name="low"/>.</param>
    /// <param name="highQuantile">The upper end as a quantile, 0 to 1; instead of <paramref name="high"/>.</param>
    /// <param name="missing">As in <see cref="Standardize"/>; it is cut too, and counts in the quantiles.</param>
    /// <param name="name">The name of the output. The default value is <c>clip(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Clip(NumberColumn column, double? low = null, double? high = null, double? lowQuantile = null,
        double? highQuantile = null, double? missing = null, string? name = null)
    {
        const string Verb = "Clip";
        CheckEnd(Finite(low, Verb, nameof(low)), lowQuantile, nameof(lowQuantile));
        CheckEnd(Finite(high, Verb, nameof(high)), highQuantile, nameof(highQuantile));
        if (low > high) throw TransformErrors.Option(Verb, nameof(high), high, "a number not below low");
        if (lowQuantile > highQuantile)
            throw TransformErrors.Option(Verb, nameof(highQuantile), highQuantile, "a share not below lowQuantile");
        if ((low ?? high ?? lowQuantile ?? highQuantile) is null)
            throw TransformErrors.Option(Verb, nameof(low), "null, as are the other ends", "at least one end");
        return Add(new Clip(NameOf(name, Mlops.Transform.Clip.KindName, column), column, Finite(missing, Verb, nameof(missing)),
            low, high, lowQuantile, highQuantile));

        static void CheckEnd(double? given, double? quantile, string option)
        {
            if (quantile is not { } share) return;
            if (!(share is >= 0 and <= 1)) throw TransformErrors.Option(Verb, option, share, "0 to 1");
            if (given.HasValue) throw TransformErrors.Option(Verb, option, share, "nothing, because the end is given as a number");
        }
    }
}
