namespace Mlops.Transform;

/// <summary>A number as a feature: rounded once to float32.</summary>
/// <param name="number">Computes the number, at place 0.</param>
/// <param name="place">The place of the feature.</param>
/// <param name="refusesNaN">True when a row whose number is NaN is refused.</param>
internal sealed class NarrowGroup(RowGroup<double> number, int place, bool refusesNaN) : RowGroup<float>
{
    /// <returns>Null when the number cannot be bound.</returns>
    public static NarrowGroup? Of(RowGroup<double>? number, int place, bool refusesNaN = false) =>
        number is null ? null : new NarrowGroup(number, place, refusesNaN);

    public override int Run(Span<float> outputs)
    {
        var value = 0.0;
        if (number.Run(new Span<double>(ref value)) >= 0 || (refusesNaN && double.IsNaN(value))) return place;
        outputs[place] = (float)value;
        return -1;
    }
}
