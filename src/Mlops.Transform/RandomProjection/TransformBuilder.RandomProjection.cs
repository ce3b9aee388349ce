using System.Globalization;

namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Dense features: the columns times a sparse random matrix, which keeps distances between rows nearly, by the lemma of Johnson and
    /// Lindenstrauss. Each place of the matrix is +1, 0, 0, 0, 0 or -1, times sqrt(3 / components), by a hash of the seed, its component and the
    /// place of the column: the same on every machine. Learns nothing; scale the columns before, as they are summed.
    /// </summary>
    /// <param name="columns">Different number columns of any type, at least one; their order counts.</param>
    /// <param name="components">The number of features, at least 1; times the number of columns at most 4,194,304.</param>
    /// <param name="seed">Another seed gives an independent matrix. The default value is 0.</param>
    /// <param name="missing">As in <see cref="Polynomial"/>.</param>
    /// <param name="name">The name of the output. The default value is <c>random-projection(a,b)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder RandomProjection(
        IReadOnlyList<NumberColumn> columns, int components, ulong seed = 0, double? missing = null, string? name = null)
    {
        const string Verb = "RandomProjection";
        var different = Different(columns, Verb);
        var most = Mlops.Transform.RandomProjection.MaxPlaces / different.Length;
        if (components < 1 || components > most)
            throw TransformErrors.Option(Verb, nameof(components), components, string.Create(CultureInfo.InvariantCulture, $"1 to {most}"));
        return Add(new RandomProjection(NameOf(name, Mlops.Transform.RandomProjection.KindName, different), different, components, seed,
            Finite(missing, Verb, nameof(missing))));
    }
}
