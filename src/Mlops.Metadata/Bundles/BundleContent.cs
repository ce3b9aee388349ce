namespace Mlops.Metadata;

/// <summary>What goes into a bundle.</summary>
/// <param name="Model">The name of the model.</param>
public sealed record BundleContent(string Model)
{
    /// <summary>
    /// The parts by name, see <see cref="BundleParts"/>. Transform and model are required, each with the type of its component.
    /// </summary>
    public required IReadOnlyDictionary<string, BundlePartSource> Parts { get; init; }

    /// <summary>
    /// The verdicts of the gates: written as the part <see cref="BundleParts.Gates"/>. The default value is none.
    /// </summary>
    public IReadOnlyList<GateResult> Gates { get; init; } = [];

    /// <summary>Figures for the model card, for example <c>auc</c>. The default value is none.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// Sentences for the model card by heading, for example what the label is. Nothing that depends on time or machine.
    /// </summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}
