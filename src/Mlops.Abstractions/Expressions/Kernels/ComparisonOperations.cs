using System.Numerics;

namespace Mlops;

/// <summary>The six comparisons, of numbers and of times.</summary>
internal static class ComparisonOperations
{
    public interface IOperation
    {
        static abstract bool Holds<T>(T left, T right) where T : IComparisonOperators<T, T, bool>;
    }

    public readonly struct Less : IOperation
    {
        public static bool Holds<T>(T left, T right) where T : IComparisonOperators<T, T, bool> => left < right;
    }

    public readonly struct LessOrEqual : IOperation
    {
        public static bool Holds<T>(T left, T right) where T : IComparisonOperators<T, T, bool> => left <= right;
    }

    public readonly struct Greater : IOperation
    {
        public static bool Holds<T>(T left, T right) where T : IComparisonOperators<T, T, bool> => left > right;
    }

    public readonly struct GreaterOrEqual : IOperation
    {
        public static bool Holds<T>(T left, T right) where T : IComparisonOperators<T, T, bool> => left >= right;
    }

    public readonly struct Equal : IOperation
    {
        public static bool Holds<T>(T left, T right) where T : IComparisonOperators<T, T, bool> => left == right;
    }

    public readonly struct NotEqual : IOperation
    {
        public static bool Holds<T>(T left, T right) where T : IComparisonOperators<T, T, bool> => left != right;
    }
}
