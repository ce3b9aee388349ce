using System.Buffers.Text;
using System.Globalization;
using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>
/// Finds what integers mean: times that count from 1970, dates as <c>yyyyMMdd</c>, payment cards. Asks the distribution for
/// counts of ranges, so that it costs nothing per value.
/// </summary>
internal static class NumberSemantics
{
    private const long FirstSecond = 631_152_000;
    private const long EndSecond = 1_893_456_000;
    private const long Day = 86_400;

    private static readonly (string Format, long First, long Last)[] Units =
    [
        ("unix seconds", FirstSecond, EndSecond - 1),
        ("unix milliseconds", FirstSecond * 1000, EndSecond * 1000 - 1),
        ("unix microseconds", FirstSecond * 1_000_000, EndSecond * 1_000_000 - 1),
        ("unix nanoseconds", FirstSecond * 1_000_000_000, EndSecond * 1_000_000_000 - 1),
        ("unix days", FirstSecond / Day, EndSecond / Day - 1),
    ];

    /// <summary>What the integers mean; null when they are few, or nothing beyond numbers, or no integers.</summary>
    public static SemanticStatistics? Find(NumberDistribution numbers, ColumnType type, SemanticOptions? options)
    {
        if (options is null || type.Kind is not (ColumnKind.Int32 or ColumnKind.Int64) || numbers.Count < options.MinValues) return null;
        var least = options.MinShare * numbers.Count;
        foreach (var (format, first, last) in Units)
        {
            var count = Between(numbers, first, last);
            if (count >= least) return Of(SemanticKind.Time, count, numbers, format, [Shown(numbers.Mode, first, last)]);
        }
        if (!numbers.IsExact) return null;
        if (Between(numbers, 19_000_101, 21_001_231) >= least)
        {
            var (count, _, example) = CountOf(numbers, digits => DateText.Match(digits, out _) != 0);
            if (count >= least) return Of(SemanticKind.Time, count, numbers, "yyyyMMdd", [example]);
        }
        if (Between(numbers, 1_000_000_000_000, 9.3e18) >= least)
        {
            var (count, texts, example) = CountOf(numbers, CardText.Is);
            if (count >= least && texts >= SemanticKind.PaymentCard.LeastDistinct())
                return Of(SemanticKind.PaymentCard, count, numbers, null, [ExampleMask.Show(System.Text.Encoding.ASCII.GetBytes(example), true)]);
        }
        return null;
    }

    private static SemanticStatistics Of(
        SemanticKind kind, long count, NumberDistribution numbers, string? format, IReadOnlyList<string> examples) =>
        new(kind, (double)count / numbers.Count, count)
        {
            Format = format,
            Examples = [.. examples.Where(e => e.Length > 0)],
            IsExact = numbers.IsExact,
        };

    private static long Between(NumberDistribution numbers, double first, double last) =>
        numbers.CountAtMost(last) - numbers.CountAtMost(Math.BitDecrement(first));

    private static (long Count, long Texts, string Example) CountOf(NumberDistribution numbers, DigitTest isOfKind)
    {
        var (count, texts, most, example) = (0L, 0L, 0L, "");
        Span<byte> digits = stackalloc byte[20];
        foreach (var number in numbers.ToCounts())
        {
            if (number.Integer is not { } value || !Utf8Formatter.TryFormat(value, digits, out var length)) continue;
            if (!isOfKind(digits[..length])) continue;
            count += number.Count;
            texts++;
            if (number.Count > most) (most, example) = (number.Count, value.ToString(CultureInfo.InvariantCulture));
        }
        return (count, texts, example);
    }

    private static string Shown(double mode, long first, long last) =>
        mode >= first && mode <= last ? ((long)mode).ToString(CultureInfo.InvariantCulture) : "";

    private delegate bool DigitTest(ReadOnlySpan<byte> digits);
}
