namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, a power transform that makes a skewed column more normal: its exponent is the one of largest likelihood
    /// for the training values, as scikit-learn's PowerTransformer and SciPy choose it, sought between -64 and 64. A constant column
    /// gets the exponent 1.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="method">The family. The default value is <see cref="PowerMethod.YeoJohnson"/>. With
    /// <see cref="PowerMethod.BoxCox"/> a number that is not above 0 is an error, in training and in serving.</param>
    /// <param name="standardize">True when the result is made to have mean 0 and variance 1 over the training values. The default
    /// value is true.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="name">The name of the output. The default value is <c>power(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Power(NumberColumn column, PowerMethod method = PowerMethod.YeoJohnson, bool standardize = true,
        double? missing = null, string? name = null)
    {
        const string Verb = "Power";
        if (!Enum.IsDefined(method)) throw TransformErrors.Option(Verb, nameof(method), method, "YeoJohnson or BoxCox");
        if (method == PowerMethod.BoxCox && missing <= 0)
            throw TransformErrors.Option(Verb, nameof(missing), missing, "a number above 0, as all that Box-Cox takes");
        return Add(new Power(NameOf(name, Mlops.Transform.Power.KindName, column), column, Finite(missing, Verb, nameof(missing)),
            method, standardize));
    }
}
