namespace Mlops.Transform;

/// <summary>
/// The arithmetic of one operation on one number. Implemented by structs, so that the loops over a column are compiled for each
/// kernel without a call per value. Only IEEE operations that every machine rounds alike are allowed inside.
/// </summary>
internal interface INumberKernel<TOut>
{
    TOut Apply(double value);
}
