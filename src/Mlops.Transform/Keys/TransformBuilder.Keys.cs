namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    private IKeyProvider keyProvider = EnvironmentKeys.Instance;

    /// <summary>Where the keys of <see cref="KeyedHash(IColumn, string, out TextColumn, string?)"/> come from.</summary>
    /// <param name="keys">The keys. Without this call those of <see cref="EnvironmentKeys"/>.</param>
    /// <exception cref="ModelException">The builder is frozen.</exception>
    public TransformBuilder WithKeys(IKeyProvider keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        CheckOpen();
        keyProvider = keys;
        return this;
    }
}
