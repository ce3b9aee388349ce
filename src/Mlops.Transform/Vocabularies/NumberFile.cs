using System.Globalization;
using System.Text;

namespace Mlops.Transform;

/// <summary>Numbers of the lines of a vocabulary: one line each, in the shortest form that reads back to the same float64.</summary>
internal static class NumberFile
{
    /// <param name="stream">Where to write.</param>
    /// <param name="numbers">All lines one after the other; there is a tabulator between the numbers of a line.</param>
    public static void Write(Stream stream, NumberTable numbers)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        for (var i = 0; i < numbers.Count; i++)
        {
            writer.Write(numbers[i].ToString("R", CultureInfo.InvariantCulture));
            writer.Write((i + 1) % numbers.PerLine == 0 ? '\n' : '\t');
        }
    }

    /// <exception cref="FormatException">It is no such file.</exception>
    public static double[] Read(Stream stream, int lines, int perLine)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var numbers = new List<double>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (parts.Length != perLine) throw new FormatException($"line {numbers.Count / perLine + 1} of the numbers has {parts.Length} of {perLine}");
            foreach (var part in parts)
            {
                numbers.Add(double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? number
                    : throw new FormatException($"line {numbers.Count / perLine + 1} of the numbers holds '{part}'"));
            }
        }

        return numbers.Count == lines * (long)perLine
            ? [.. numbers]
            : throw new FormatException($"{numbers.Count / perLine} lines of numbers stand for {lines} categories");
    }
}
