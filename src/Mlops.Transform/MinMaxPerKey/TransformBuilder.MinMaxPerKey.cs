namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, (x - min) / (max - min) * (high - low) + low with the range of the training rows with the same key, as
    /// scale_by_min_max_per_key of TensorFlow Transform: 1 / (1 + e^-x), scaled to the range, for a key with a single value, for one that
    /// training has not seen and for none. Values beyond the range are not cut.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="key">Text, integers or booleans.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="low">The output of the smallest training value. The default value is 0.</param>
    /// <param name="high">The output of the largest training value, above <paramref name="low"/>. The default value is 1.</param>
    /// <param name="maxKeys">How many keys training may have; more are an error. It bounds memory: less than 200 bytes for each key and
    /// thread while fitting, and its text. The default value is 10,000.</param>
    /// <param name="name">The name of the output. The default value is <c>min-max-per-key(column,key)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The key holds no categories.</exception>
    public TransformBuilder MinMaxPerKey(NumberColumn column, IColumn key, double? missing = null, double low = 0, double high = 1,
        int maxKeys = DefaultMaxKeys, string? name = null)
    {
        const string Verb = "MinMaxPerKey";
        if (!(Finite(low, Verb, nameof(low)) < Finite(high, Verb, nameof(high))))
            throw TransformErrors.Option(Verb, nameof(high), high, "a number above low");
        return Add(new MinMaxPerKey(NameOf(name, Mlops.Transform.MinMaxPerKey.KindName, column, key), column,
            CategoryText.Checked(key, Verb), Finite(missing, Verb, nameof(missing)), low, high, CheckedKeys(maxKeys, Verb)));
    }
}
