namespace Mlops.Metadata;

/// <summary>Which names models and aliases may have, and the errors that every registry tells in the same words.</summary>
public static class ModelName
{
    /// <summary>Throws when a model may not have a name.</summary>
    /// <param name="model">The name.</param>
    /// <exception cref="StoreException">The name is empty, too long or has other characters.</exception>
    public static void Check(string model) => CheckName(model, "model");

    /// <summary>Throws when an alias may not have a name.</summary>
    /// <param name="alias">The name.</param>
    /// <exception cref="StoreException">The name is empty, too long or has other characters.</exception>
    public static void CheckAlias(string alias) => CheckName(alias, "alias");

    /// <summary>The error for a version that does not exist.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="version">The version that was asked for.</param>
    /// <param name="last">The last version that exists; 0 when there is none.</param>
    public static StoreException UnknownVersion(string model, int version, int last) => new(new Problem(
        MetadataDiagnostics.UnknownModelVersion,
        $"Model '{model}' has no version {version}",
        Expected: last == 0 ? "a model with at least one version" : $"a version from 1 to {last}",
        Remedy: "List the versions with 'mlops models show'."));

    private static void CheckName(string name, string what)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ModelReference.IsName(name)) return;
        throw new StoreException(new Problem(
            MetadataDiagnostics.InvalidModelName,
            $"'{name}' cannot be the name of a {what}",
            Expected: "1 to 100 letters, digits, '.', '_' and '-'",
            Remedy: "Choose another name, for example 'taxi-tips'."));
    }
}
