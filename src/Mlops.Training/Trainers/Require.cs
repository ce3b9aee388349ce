using System.Runtime.CompilerServices;

namespace Mlops.Training;

/// <summary>Bounds of hyper-parameters, checked when they are set.</summary>
internal static class Require
{
    public static double Positive(double value, [CallerMemberName] string name = "") =>
        double.IsFinite(value) && value > 0 ? value : throw Out(name, value, "a finite number above 0");

    public static double NotNegative(double value, [CallerMemberName] string name = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw Out(name, value, "a finite number, 0 or above");

    public static double Fraction(double value, [CallerMemberName] string name = "") =>
        value > 0 && value < 1 ? value : throw Out(name, value, "a number between 0 and 1, both excluded");

    public static int AtLeastOne(int value, [CallerMemberName] string name = "") =>
        value >= 1 ? value : throw Out(name, value, "1 or more");

    public static long NotNegative(long value, [CallerMemberName] string name = "") =>
        value >= 0 ? value : throw Out(name, value, "0 or more");

    private static ArgumentOutOfRangeException Out(string name, object value, string expected) =>
        new(name, value, FormattableString.Invariant($"{name} is {value}; expected {expected}."));
}
