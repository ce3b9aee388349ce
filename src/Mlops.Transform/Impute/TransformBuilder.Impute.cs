namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, the number itself with a substitute where it is missing; with an indicator a second one.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="with">The substitute.</param>
    /// <param name="indicator">True for a second feature that is 1 where the number was missing. The default value is
    /// false.</param>
    /// <param name="name">The name of the output. The default value is <c>impute(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Impute(NumberColumn column, Imputation with, bool indicator = false, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(with);
        Finite(with.Value, "Impute", nameof(with));
        return Add(new Impute(NameOf(name, Mlops.Transform.Impute.KindName, column), column, with, indicator));
    }
}
