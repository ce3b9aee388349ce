namespace Mlops.Transform;

internal sealed class FittedAsIs(AsIs operation) : NumberOperation<FittedImpute.Same>(operation, default, operation.Missing), INumberInverse
{
    public double Invert(double output) => output;
}
