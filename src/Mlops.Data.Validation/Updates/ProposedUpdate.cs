namespace Mlops.Data.Validation;

/// <summary>The smallest change of a schema that accepts the data of one finding.</summary>
/// <param name="Id">What it is accepted by, for example <c>fare:MLOPS3006</c>: the same for the same data and schema.</param>
/// <param name="Finding">The finding; <see cref="Finding.Fix"/> is the change.</param>
public sealed record ProposedUpdate(string Id, Finding Finding)
{
    /// <summary>The change.</summary>
    public SchemaFix Fix => Finding.Fix ?? throw new InvalidOperationException("The finding has no fix.");
}
