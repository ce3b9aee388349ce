namespace Mlops.Transform;

/// <summary>A fitted operation that can tell which number of its column gives an output.</summary>
internal interface INumberInverse
{
    /// <summary>The number that the operation makes <paramref name="output"/> of; NaN when there is none.</summary>
    double Invert(double output);
}
