using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>The options that say which statistics are computed.</summary>
internal sealed class ProfileOptions
{
    private readonly Option<string?> weight = new("--weight") { Description = "The number column whose values are the weights of the rows." };

    private readonly Option<string[]> slices = new("--slice")
    {
        Description = "Statistics for each value of a column, or each combination of several: a,b. May be repeated.",
    };

    private readonly Option<string[]> buckets = new("--bucket")
    {
        Description = "Statistics for each interval of a number column: fare:5,10. May be repeated.",
    };

    private readonly Option<string?> label = new("--label")
    {
        Description = "Compare every column with the classes of this one (lift, mutual information); of numbers with buckets: tips:0.01.",
    };

    private readonly Option<string[]> crosses = new("--cross")
    {
        Description = "Covariance and correlation of two number columns: a:b. May be repeated.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[weight, slices, buckets, label, crosses]) command.Options.Add(option);
    }

    public StatisticsOptions Read(ParseResult parsed) => StatisticsOptions.Default with
    {
        Weight = parsed.GetValue(weight),
        Slices =
        [
            .. (parsed.GetValue(slices) ?? []).Select(s => SliceBy.Values(OptionText.List("--slice", s))),
            .. (parsed.GetValue(buckets) ?? []).Select(b => Buckets("--bucket", b)),
        ],
        Label = parsed.GetValue(label) is not { } name ? null : name.Contains(':', StringComparison.Ordinal) ? Buckets("--label", name) : SliceBy.Values(name),
        Crosses = [.. (parsed.GetValue(crosses) ?? []).Select(c => OptionText.Pair("--cross", c, "two columns, such as fare:tips"))],
    };

    private static SliceBy Buckets(string option, string text)
    {
        const string Expected = "a column with rising boundaries, such as fare:5,10";
        var (column, boundaries) = OptionText.Pair(option, text, Expected);
        double[] numbers = [.. boundaries.Split(',').Select(b => OptionText.TryNumber(b) ?? throw OptionText.Invalid(option, text, Expected))];
        return numbers.Zip(numbers.Skip(1)).All(p => p.First < p.Second)
            ? SliceBy.Buckets(column, numbers)
            : throw OptionText.Invalid(option, text, Expected);
    }
}
