using System.Text.Json;

namespace Mlops.Transform.Tests;

/// <summary>What scikit-learn, SciPy and NumPy computed for operations on numbers: made by <c>make_numeric.py</c> beside it.</summary>
internal static class Numeric
{
    private static readonly JsonDocument Document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory,
        "Fixtures", "numeric.json")));

    public static TheoryData<string> Columns =>
        new(Document.RootElement.GetProperty("columns").EnumerateObject().Select(c => c.Name));

    public static JsonElement Column(string name) => Document.RootElement.GetProperty("columns").GetProperty(name);

    /// <summary>The columns that have a certain result.</summary>
    public static TheoryData<string> ColumnsWith(string result) => new(Document.RootElement.GetProperty("columns").EnumerateObject()
        .Where(c => c.Value.TryGetProperty(result, out _)).Select(c => c.Name));

    /// <summary>Arguments and values of a function.</summary>
    public static IEnumerable<(double X, double Y)> Landmarks(string function) =>
        Document.RootElement.GetProperty(function).EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble()));

    /// <summary>A list of objects with numbers.</summary>
    public static IEnumerable<Func<string, double>> Objects(string name) => Document.RootElement.GetProperty(name).EnumerateArray()
        .Select(o => (Func<string, double>)(property => o.GetProperty(property).GetDouble()));

    /// <summary>How many units in the last place two numbers of the same sign are apart.</summary>
    public static long Units(double expected, double actual) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual));
}
