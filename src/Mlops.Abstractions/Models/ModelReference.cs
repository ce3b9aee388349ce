using System.Globalization;

namespace Mlops;

/// <summary>Names a version of a registered model: the one behind an alias, which may move, or one version for good.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ModelReference
{
    private const int LongestName = 100;

    private ModelReference(string model, string? alias, int? version) => (Model, Alias, Version) = (model, alias, version);

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>The alias; null when a version is named.</summary>
    public string? Alias { get; }

    /// <summary>The version, from 1; null when an alias is named.</summary>
    public int? Version { get; }

    /// <summary>Reads <c>name@alias</c> or <c>name/version</c>.</summary>
    /// <param name="text">For example <c>taxi-tips@production</c> or <c>taxi-tips/3</c>.</param>
    /// <exception cref="StoreException">The text is neither.</exception>
    public static ModelReference Parse(string text) => TryParse(text)
        ?? throw Invalid(text, "'name@alias' or 'name/version'", "Write for example 'taxi-tips@production' or 'taxi-tips/3'.");

    /// <summary>Reads <c>name@alias</c> where a fixed version makes no sense.</summary>
    /// <param name="text">For example <c>taxi-tips@production</c>.</param>
    /// <exception cref="StoreException">The text is something else, also <c>name/version</c>.</exception>
    public static ModelReference ParseAlias(string text) => TryParse(text) is { Alias: not null } reference
        ? reference
        : throw Invalid(text, "'name@alias'", "Write for example 'taxi-tips@production'.");

    /// <summary>The reference to one version.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="version">The version, from 1.</param>
    public static ModelReference ToVersion(string model, int version)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        return new ModelReference(model, null, version);
    }

    /// <summary>Whether a model or an alias may have a name: 1 to 100 ASCII letters, digits, '.', '_' and '-'.</summary>
    /// <param name="name">The name.</param>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-')) return false;
        }
        return name.Length is > 0 and <= LongestName;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        Alias is null ? string.Create(CultureInfo.InvariantCulture, $"{Model}/{Version}") : $"{Model}@{Alias}";

    private static ModelReference? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.AsSpan().IndexOfAny('@', '/');
        if (at < 0 || !IsName(text.AsSpan(0, at))) return null;
        var rest = text.AsSpan(at + 1);
        if (text[at] == '@') return IsName(rest) ? new ModelReference(text[..at], rest.ToString(), null) : null;
        return int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? new ModelReference(text[..at], null, version)
            : null;
    }

    private static StoreException Invalid(string text, string expected, string remedy) => new(new Problem(
        DiagnosticCodes.InvalidModelReference, $"'{text}' does not name a version of a model", Expected: expected, Remedy: remedy));
}
