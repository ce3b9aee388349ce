namespace Mlops.Transform;

/// <summary>
/// The random matrix of Achlioptas, "Database-friendly random projections" (2003): 1 with the probability 1/6, -1 with 1/6, 0
/// otherwise, each place by a hash of the seed, its row and its column. Held as the columns that each row adds or takes off.
/// </summary>
internal sealed class SignMatrix
{
    private readonly int[] starts;
    private readonly int[] places;

    public SignMatrix(int rows, int columns, ulong seed)
    {
        starts = new int[rows + 1];
        var found = new List<int>();
        for (var row = 0; row < rows; row++)
        {
            var ofRow = StableHash.Of((ulong)row, seed);
            for (var column = 0; column < columns; column++)
            {
                var sign = SignOf(StableHash.Combine(ofRow, (ulong)column));
                if (sign != 0) found.Add(sign > 0 ? column : ~column);
            }

            starts[row + 1] = found.Count;
        }

        places = [.. found];
    }

    /// <summary>The sum of the columns of one row of the matrix, each with its sign, in their order.</summary>
    public double Dot(int row, ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var place in places.AsSpan(starts[row]..starts[row + 1])) sum += place >= 0 ? vector[place] : -vector[~place];
        return sum;
    }

    private static int SignOf(ulong hash) => StableHash.ToUnit(hash) switch
    {
        < 1.0 / 6 => 1,
        < 2.0 / 6 => -1,
        _ => 0,
    };
}
