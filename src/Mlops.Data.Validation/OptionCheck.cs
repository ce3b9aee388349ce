using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Refuses option values that make no sense, with the name of the option.</summary>
internal static class OptionCheck
{
    public static void AtLeast(long value, long least, string option)
    {
        if (value < least) throw Refuse(option, value, $"at least {least.ToString(CultureInfo.InvariantCulture)}");
    }

    public static void Share(double value, string option)
    {
        if (!(value is >= 0 and <= 1)) throw Refuse(option, value, "a share from 0 to 1");
    }

    public static void InnerShare(double value, string option)
    {
        if (!(value is > 0 and < 1)) throw Refuse(option, value, "above 0 and below 1");
    }

    public static void NotNegative(double value, string option)
    {
        if (!(value >= 0)) throw Refuse(option, value, "at least 0");
    }

    private static SchemaException Refuse(string option, double value, string expected) => new(new Problem(
        ValidationDiagnostics.InvalidOption,
        $"Option {option} is {value.ToString(CultureInfo.InvariantCulture)}",
        Expected: expected,
        Remedy: "Change the option; its documentation states the default value."));
}
