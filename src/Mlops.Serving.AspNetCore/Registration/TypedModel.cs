namespace Mlops.Serving.AspNetCore;

/// <summary>The predictors of one model for one record, made once.</summary>
internal sealed class TypedModel<TIn, TOut>(ModelRegistration registration)
    where TIn : IDataRow<TIn>
    where TOut : IPrediction<TOut>
{
    public ModelRegistration Registration { get; } = registration;

    public IPredictor<TIn, TOut> Predictor { get; } = registration.Host.CreatePredictor<TIn, TOut>();

    public JsonPredictor<TOut> Json { get; } = registration.Host.CreateJsonPredictor<TOut>(TIn.Schema, registration.Options.Json);
}
