namespace Mlops.Transform;

/// <summary>
/// The terms of a polynomial without its constant, in the order of scikit-learn's PolynomialFeatures: by degree, then by the
/// places of their factors. Each is a term of one degree less times one column, so that it costs one multiplication.
/// </summary>
internal sealed class PolynomialTerms
{
    /// <summary>The factor of a term of degree 1.</summary>
    private const int One = -1;

    private readonly int[] parents;
    private readonly int[] factors;

    public PolynomialTerms(int columns, int degree, bool interactionsOnly)
    {
        var terms = new List<(int Parent, int Factor)>();
        for (var i = 0; i < columns; i++) terms.Add((One, i));
        var start = 0;
        for (var d = 2; d <= degree; d++)
        {
            var end = terms.Count;
            for (var parent = start; parent < end; parent++)
                for (var i = terms[parent].Factor + (interactionsOnly ? 1 : 0); i < columns; i++) terms.Add((parent, i));
            start = end;
        }

        parents = [.. terms.Select(t => t.Parent)];
        factors = [.. terms.Select(t => t.Factor)];
    }

    public int Count => parents.Length;

    /// <summary>The number of terms, without making them.</summary>
    public static long CountOf(int columns, int degree, bool interactionsOnly)
    {
        // The number of ways to choose the factors of a term of each degree: n over d, or n + d - 1 over d where they may repeat.
        Int128 count = 0, ways = 1;
        for (var d = 1; d <= degree; d++)
        {
            ways = ways * Math.Max(0, interactionsOnly ? columns - d + 1 : columns + d - 1) / d;
            count += ways;
        }

        return (long)Int128.Min(count, long.MaxValue);
    }

    /// <summary>Computes the terms of one row, each from one before it.</summary>
    public void Compute(ReadOnlySpan<double> row, Span<double> values)
    {
        for (var i = 0; i < row.Length; i++) values[i] = row[i];
        for (var i = row.Length; i < parents.Length; i++) values[i] = values[parents[i]] * row[factors[i]];
    }

    /// <summary>The names of the terms: <c>a</c>, <c>a^2</c>, <c>a b</c>.</summary>
    public string[] Names(IReadOnlyList<IColumn> columns) => [.. Enumerable.Range(0, Count).Select(term => string.Join(' ',
        FactorsOf(term).GroupBy(f => f).OrderBy(g => g.Key).Select(g => g.Count() == 1 ? columns[g.Key].Name : $"{columns[g.Key].Name}^{g.Count()}")))];

    private IEnumerable<int> FactorsOf(int term)
    {
        for (var t = term; t != One; t = parents[t]) yield return factors[t];
    }
}
