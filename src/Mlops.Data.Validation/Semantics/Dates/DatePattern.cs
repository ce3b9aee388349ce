namespace Mlops.Data.Validation;

/// <summary>One way of writing a date, in the letters of a format string of .NET. Immutable.</summary>
/// <param name="format">
/// Runs of <c>y</c> (four or two digits), <c>M</c> and <c>d</c> (one letter: one or two digits; two: two digits), <c>MMM</c> (the
/// English name of the month, whole or three letters) and <c>ddd</c> (the same of the day of the week); all else stands for itself.
/// </param>
internal sealed class DatePattern(string format)
{
    private readonly bool beginsWithName = format.StartsWith("MMM", StringComparison.Ordinal) || format.StartsWith("ddd", StringComparison.Ordinal);

    public string Format { get; } = format;

    /// <summary>How many bytes at the beginning of the text are a date that exists, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">The number of digits that it begins with.</param>
    public int Match(ReadOnlySpan<byte> text, int digits)
    {
        if (beginsWithName != (digits == 0)) return -1;
        var (year, month, day, at) = (2000, 1, 1, 0);
        for (var i = 0; i < Format.Length;)
        {
            var letter = Format[i];
            var run = 1;
            while (i + run < Format.Length && Format[i + run] == letter) run++;
            var isPart = letter is 'y' or 'M' or 'd';
            if (!isPart) run = 1;
            i += run;
            if (at >= text.Length) return -1;
            if (!isPart)
            {
                if (text[at++] != letter) return -1;
                continue;
            }
            var value = run == 3
                ? DateNames.Match(text, ref at, letter == 'M')
                : Number(text, ref at, run == 1 ? 1 : run, Math.Max(2, run));
            if (value < 0) return -1;
            if (letter == 'y') year = run == 2 ? 2000 + value : value;
            else if (letter == 'M') month = value;
            else if (run < 3) day = value;
        }
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? at : -1;
    }

    private static int Number(ReadOnlySpan<byte> text, ref int at, int least, int most)
    {
        var (value, used) = (0, 0);
        while (used < most && at < text.Length && Ascii7.IsDigit(text[at]))
        {
            value = value * 10 + (text[at++] - '0');
            used++;
        }
        return used >= least ? value : -1;
    }
}
