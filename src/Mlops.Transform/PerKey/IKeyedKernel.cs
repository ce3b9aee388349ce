namespace Mlops.Transform;

/// <summary>
/// The arithmetic of one operation on one number with a key. Implemented by structs, see <see cref="INumberKernel{TOut}"/>.
/// </summary>
internal interface IKeyedKernel
{
    /// <param name="value">The number; NaN gives NaN.</param>
    /// <param name="key">The place of its key; negative when training has not seen it, or there is none.</param>
    double Apply(double value, int key);
}
