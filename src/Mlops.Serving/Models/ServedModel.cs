namespace Mlops.Serving;

/// <summary>One version that was loaded, verified and replayed. Immutable and thread-safe.</summary>
/// <param name="Info">Which version it is.</param>
/// <param name="Transform">Computes the features.</param>
/// <param name="Model">Computes the scores.</param>
public sealed record ServedModel(ModelVersionInfo Info, IFittedTransform Transform, IModel Model);
