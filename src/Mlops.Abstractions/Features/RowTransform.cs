namespace Mlops;

/// <summary>The transform of one row that is written again and again, made by <see cref="IFittedTransform.BindRow"/>.</summary>
/// <remarks>Not thread-safe: it belongs to its row and its output.</remarks>
public abstract class RowTransform
{
    /// <summary>Computes the features of what the row holds now. Allocates nothing once the output has grown.</summary>
    /// <exception cref="ModelException">The row has a missing value or an unseen category that its operation has no rule for.</exception>
    public abstract void Run();
}
