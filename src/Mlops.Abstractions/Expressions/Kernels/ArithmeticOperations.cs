using System.Numerics;

namespace Mlops;

/// <summary>The operations on two numbers, one value or one vector at a time: both give the same bits.</summary>
internal static class ArithmeticOperations
{
    public interface IOperation
    {
        static abstract double Of(double left, double right);

        static abstract Vector<double> Of(Vector<double> left, Vector<double> right);
    }

    public readonly struct Add : IOperation
    {
        public static double Of(double left, double right) => left + right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left + right;
    }

    public readonly struct Subtract : IOperation
    {
        public static double Of(double left, double right) => left - right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left - right;
    }

    public readonly struct Multiply : IOperation
    {
        public static double Of(double left, double right) => left * right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left * right;
    }

    public readonly struct Divide : IOperation
    {
        public static double Of(double left, double right) => left / right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left / right;
    }

    public readonly struct Min : IOperation
    {
        public static double Of(double left, double right) => Math.Min(left, right);

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => Vector.Min(left, right);
    }

    public readonly struct Max : IOperation
    {
        public static double Of(double left, double right) => Math.Max(left, right);

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => Vector.Max(left, right);
    }
}
