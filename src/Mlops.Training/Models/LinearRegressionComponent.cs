namespace Mlops.Training;

/// <summary>Loads the models of <see cref="LinearRegression"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LinearRegressionComponent : IModelComponent
{
    /// <summary>The type that <c>model.json</c> states.</summary>
    public const string TypeName = "linear-regression";

    /// <inheritdoc/>
    public string Type => TypeName;

    /// <inheritdoc/>
    public IModel Load(IArtifactReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return LinearModelFiles.Read(reader, ModelTask.Regression, TypeName);
    }
}
