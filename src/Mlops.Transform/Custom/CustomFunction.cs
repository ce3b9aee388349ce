using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// A custom operation with its constants. A row gives the same bits alone and in a batch, on every machine: only operations that IEEE 754
/// fixes are used (+ - * / sqrt, comparisons), none of the functions of <see cref="Math"/> whose last bit belongs to the machine.
/// </summary>
/// <remarks>Implementations are immutable and thread-safe, and allocate nothing when they compute.</remarks>
public abstract class CustomFunction
{
    /// <summary>Computes the numbers of all rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Receives <see cref="CustomOperation.Width"/> numbers per row, row by row; NaN where there is none. Not
    /// cleared before.</param>
    public abstract void Compute(in CustomInput rows, Span<double> output);

    /// <summary>Writes what was learned as the properties of one JSON object. The default writes nothing.</summary>
    /// <param name="json">Receives the properties.</param>
    public virtual void WriteState(Utf8JsonWriter json)
    {
    }
}
