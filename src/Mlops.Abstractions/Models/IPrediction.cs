using System.Text.Json;

namespace Mlops;

/// <summary>
/// The type that an application receives predictions in. Write the two members by hand, or put <c>[Prediction]</c> on a partial
/// record struct and let the generator do it.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IPrediction<TSelf>
    where TSelf : IPrediction<TSelf>
{
    /// <summary>Creates a prediction. Must not allocate when predictions shall not.</summary>
    /// <param name="output">The output of the model.</param>
    static abstract TSelf Create(ModelOutput output);

    /// <summary>Writes the prediction as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    void WriteJson(Utf8JsonWriter json);
}
