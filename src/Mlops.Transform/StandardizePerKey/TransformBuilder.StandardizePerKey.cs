namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, (x - mean) / standard deviation of the training rows with the same key, as scale_to_z_score_per_key of
    /// TensorFlow Transform: a key with one value is only centred; x stays as it is for a key that training has not seen, or none.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="key">Text, integers or booleans.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="maxKeys">
    /// How many keys training may have; more are an error. It bounds memory: less than 4 KB for each key and thread while fitting, two
    /// numbers and its text afterwards. The default value is 10,000.
    /// </param>
    /// <param name="name">The name of the output. The default value is <c>standardize-per-key(column,key)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The key holds no categories.</exception>
    public TransformBuilder StandardizePerKey(
        NumberColumn column, IColumn key, double? missing = null, int maxKeys = DefaultMaxKeys, string? name = null)
    {
        const string Verb = "StandardizePerKey";
        return Add(new StandardizePerKey(NameOf(name, Mlops.Transform.StandardizePerKey.KindName, column, key), column,
            CategoryText.Checked(key, Verb), Finite(missing, Verb, nameof(missing)), CheckedKeys(maxKeys, Verb)));
    }
}
