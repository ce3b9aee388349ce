using System.Globalization;

namespace Mlops.Transform;

// The sentences about keys. None of them shows a byte of one.
internal static class KeyErrors
{
    public static KeyException Missing(string key, string operation) => new(new Problem(
        TransformDiagnostics.MissingKey,
        $"There is no key '{key}'",
        $"operation '{operation}'",
        "the key provider to know it, when the transform is built and whenever it is loaded",
        $"Give one with WithKeys(...) and with new TransformComponent(keys), or set {EnvironmentKeys.VariableOf(key)} to its base64."));

    public static KeyException Invalid(string key, string found) => new(new Problem(
        TransformDiagnostics.InvalidKey,
        $"The key '{key}' {found}",
        Expected: string.Create(CultureInfo.InvariantCulture, $"at least {SecretKey.LeastBytes} random bytes"),
        Remedy: "Make one with: openssl rand -base64 32"));

    public static KeyException Other(string key, string operation) => new(new Problem(
        TransformDiagnostics.InvalidKey,
        $"The key '{key}' is not the one that the transform was fitted with",
        $"operation '{operation}'",
        "the same key: with another one every value would be an unknown one",
        "Give the key of the time of fitting, or fit again with the new one."));
}
