namespace Mlops.Transform;

internal sealed class FittedLog(Log operation)
    : NumberOperation<FittedLog.Kernel>(operation, new Kernel(operation.Offset), operation.Missing), INumberInverse
{
    public override Domain Domain => new NumberRange(0);

    /// <summary>What was below the offset comes back as the offset.</summary>
    public double Invert(double output) => ExactExp.MinusOne(output) + operation.Offset;

    internal readonly struct Kernel(double offset) : INumberKernel<double>
    {
        public double Apply(double value) => ExactLog.OnePlus(Math.Max(0, value - offset));
    }
}
