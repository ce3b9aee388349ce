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
        IReadOnlyList<NumberColumn> columns, int components, ulong seed = 0, double? missing = null, string? name = null) =>
        AddRandomProjection(Different(columns, nameof(RandomProjection)), components, seed, missing, name);

    /// <summary>The same of the numbers of a vector, such as an embedding.</summary>
    /// <param name="column">Vectors of any number type.</param>
    /// <param name="components">The number of features, at least 1; times the length of the vectors at most 4,194,304.</param>
    /// <param name="seed">As above.</param>
    /// <param name="missing">As in <see cref="AsIs(VectorColumn, double?, string?)"/>.</param>
    /// <param name="name">The name of the output. The default value is <c>random-projection(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder RandomProjection(VectorColumn column, int components, ulong seed = 0, double? missing = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(column);
        return AddRandomProjection([column], components, seed, missing, name);
    }

    private TransformBuilder AddRandomProjection(IColumn[] columns, int components, ulong seed, double? missing, string? name)
    {
        const string Verb = nameof(RandomProjection);
        var most = Mlops.Transform.RandomProjection.MaxPlaces / VectorInput.WidthOf(columns);
        if (components < 1 || components > most)
            throw TransformErrors.Option(Verb, nameof(components), components, string.Create(CultureInfo.InvariantCulture, $"1 to {most}"));
        return Add(new RandomProjection(NameOf(name, Mlops.Transform.RandomProjection.KindName, columns), columns, components, seed,
            Finite(missing, Verb, nameof(missing))));
    }
}
