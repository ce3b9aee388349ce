namespace Mlops.Transform;

/// <summary>
/// Eigenvalues and eigenvectors of a symmetric matrix by the cyclic method of Jacobi, with a fixed order of rotations and IEEE
/// operations alone: the same bits on every machine.
/// </summary>
/// <remarks>Source: Golub and Van Loan, Matrix Computations, 4th edition, section 8.5.</remarks>
internal static class SymmetricEigen
{
    /// <summary>It converges quadratically: ten sweeps are many.</summary>
    public const int MaxSweeps = 60;

    // Half a unit in the last place.
    private const double Negligible = 1.0 / (1L << 53);

    /// <param name="matrix">Symmetric, row by row, all finite; used up.</param>
    /// <param name="size">Its number of rows.</param>
    /// <param name="maxSweeps">After how many sweeps over all places it gives up.</param>
    /// <returns>The eigenvalues, falling, and their eigenvectors of length 1 in rows, each with its largest place positive; null when
    /// there still was something to rotate in the last sweep.</returns>
    public static (double[] Values, double[][] Vectors)? Solve(double[] matrix, int size, int maxSweeps = MaxSweeps)
    {
        var vectors = new double[size * size];
        for (var i = 0; i < size; i++) vectors[i * size + i] = 1;
        var sweeps = 0;
        while (Sweep(matrix, vectors, size))
            if (++sweeps >= maxSweeps) return null;

        // A stable sort: equal eigenvalues stay in the order of their columns.
        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(i => matrix[i * size + i])];
        return ([.. order.Select(i => matrix[i * size + i])], [.. order.Select(i => Signed(vectors.AsSpan(i * size, size)))]);
    }

    /// <summary>Makes every place beside the diagonal 0 once; later ones bring a little back to former ones.</summary>
    /// <returns>False when all of them were 0 already.</returns>
    private static bool Sweep(double[] matrix, double[] vectors, int size)
    {
        var rotated = false;
        for (var p = 0; p < size; p++)
            for (var q = p + 1; q < size; q++) rotated |= Rotate(matrix, vectors, size, p, q);
        return rotated;
    }

    /// <summary>Makes one place 0 by a rotation.</summary>
    /// <returns>False when it is 0 already, or as good as that.</returns>
    private static bool Rotate(double[] matrix, double[] vectors, int size, int p, int q)
    {
        var (first, second, off) = (matrix[p * size + p], matrix[q * size + q], matrix[p * size + q]);
        if (Math.Abs(off) <= Negligible * Math.Sqrt(Math.Abs(first)) * Math.Sqrt(Math.Abs(second))) return false;
        var ratio = (second - first) / off / 2;
        var tangent = (ratio < 0 ? -1 : 1) / (Math.Abs(ratio) + Math.Sqrt(ratio * ratio + 1));
        var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        matrix[p * size + p] = first - tangent * off;
        matrix[q * size + q] = second + tangent * off;
        matrix[p * size + q] = matrix[q * size + p] = 0;
        for (var i = 0; i < size; i++)
        {
            // The eigenvectors are held in rows.
            Turn(ref vectors[p * size + i], ref vectors[q * size + i], cosine, sine);
            if (i == p || i == q) continue;
            Turn(ref matrix[p * size + i], ref matrix[q * size + i], cosine, sine);
            (matrix[i * size + p], matrix[i * size + q]) = (matrix[p * size + i], matrix[q * size + i]);
        }

        return true;
    }

    private static void Turn(ref double a, ref double b, double cosine, double sine) => (a, b) = (cosine * a - sine * b, sine * a + cosine * b);

    private static double[] Signed(ReadOnlySpan<double> vector)
    {
        var largest = 0.0;
        foreach (var place in vector)
            if (Math.Abs(place) > Math.Abs(largest)) largest = place;
        var signed = vector.ToArray();
        // Plus 0, so that no place is minus zero.
        for (var i = 0; i < signed.Length; i++) signed[i] = (largest < 0 ? -signed[i] : signed[i]) + 0.0;
        return signed;
    }
}
