namespace Mlops;

/// <summary>The functions of one number. Each gives the same bits on every machine.</summary>
internal static class NumberFunctions
{
    public interface IFunction
    {
        static abstract double Of(double value);
    }

    public readonly struct Abs : IFunction
    {
        public static double Of(double value) => Math.Abs(value);
    }

    public readonly struct Ceiling : IFunction
    {
        public static double Of(double value) => Math.Ceiling(value);
    }

    public readonly struct Exp : IFunction
    {
        public static double Of(double value) => ExactExp.Of(value);
    }

    public readonly struct Floor : IFunction
    {
        public static double Of(double value) => Math.Floor(value);
    }

    public readonly struct Log : IFunction
    {
        public static double Of(double value) => ExactLog.Of(value);
    }

    public readonly struct Log1p : IFunction
    {
        public static double Of(double value) => ExactLog.OnePlus(value);
    }

    public readonly struct Round : IFunction
    {
        public static double Of(double value) => Math.Round(value, MidpointRounding.ToEven);
    }

    public readonly struct Sqrt : IFunction
    {
        public static double Of(double value) => Math.Sqrt(value);
    }
}
