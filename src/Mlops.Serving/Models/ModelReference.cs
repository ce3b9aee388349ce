using System.Globalization;

namespace Mlops.Serving;

/// <summary>Names what is to be served: the version behind an alias, which may move, or one version for good.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ModelReference
{
    private ModelReference(string model, string? alias, int? version) => (Model, Alias, Version) = (model, alias, version);

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>The alias; null when a version is named.</summary>
    public string? Alias { get; }

    /// <summary>The version, from 1; null when an alias is named.</summary>
    public int? Version { get; }

    /// <summary>Reads <c>name@alias</c> or <c>name/version</c>.</summary>
    /// <param name="text">For example <c>taxi-tips@production</c> or <c>taxi-tips/3</c>.</param>
    /// <exception cref="ServingException">The text is neither.</exception>
    public static ModelReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf('@');
        if (at > 0 && at < text.Length - 1) return new ModelReference(text[..at], text[(at + 1)..], null);
        var slash = text.LastIndexOf('/');
        if (at < 0 && slash > 0
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0)
            return new ModelReference(text[..slash], null, version);
        throw new ServingException(new Problem(
            ServingDiagnostics.InvalidReference, $"'{text}' does not name a model to serve",
            Expected: "'name@alias' or 'name/version'", Remedy: "Write for example 'taxi-tips@production' or 'taxi-tips/3'."));
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        Alias is null ? string.Create(CultureInfo.InvariantCulture, $"{Model}/{Version}") : $"{Model}@{Alias}";
}
