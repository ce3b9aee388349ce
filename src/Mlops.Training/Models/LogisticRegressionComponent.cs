namespace Mlops.Training;

/// <summary>Loads the models of <see cref="LogisticRegression"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LogisticRegressionComponent : IModelComponent
{
    /// <summary>The type that <c>model.json</c> states.</summary>
    public const string TypeName = "logistic-regression";

    /// <inheritdoc/>
    public string Type => TypeName;

    /// <inheritdoc/>
    public IModel Load(IArtifactReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return LinearModelFiles.Read(reader, ModelTask.BinaryClassification, TypeName);
    }
}
