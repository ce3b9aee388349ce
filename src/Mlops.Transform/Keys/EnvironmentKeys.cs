namespace Mlops.Transform;

/// <summary>
/// Keys in environment variables, as base64: the key <c>customers</c> in <c>MLOPS_KEY_CUSTOMERS</c>. Characters other than ASCII letters
/// and digits become underscores. What a transform uses when it is given nothing else.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EnvironmentKeys : IKeyProvider
{
    /// <summary>The only instance.</summary>
    public static EnvironmentKeys Instance { get; } = new();

    private EnvironmentKeys()
    {
    }

    /// <summary>The variable of a key.</summary>
    /// <param name="name">The name of the key.</param>
    public static string VariableOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return "MLOPS_KEY_" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
    }

    /// <inheritdoc/>
    /// <exception cref="KeyException">The variable holds no base64.</exception>
    public ReadOnlyMemory<byte>? Find(string name)
    {
        if (Environment.GetEnvironmentVariable(VariableOf(name)) is not { Length: > 0 } text) return null;
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw KeyErrors.Invalid(name, $"is no base64 in {VariableOf(name)}");
        }
    }
}
