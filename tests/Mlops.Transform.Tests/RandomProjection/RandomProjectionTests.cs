namespace Mlops.Transform.Tests;

public sealed class RandomProjectionTests
{
    private static readonly NumberColumn A = new("a", ColumnType.Float64);
    private static readonly NumberColumn B = new("b", ColumnType.Float64);

    [Fact]
    public async Task RandomProjection_UnitVectors_AreTheScaledColumnsOfTheMatrix()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 0, 2), Table.Doubles("b", 0, 1, -3));
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.RandomProjection([A, B], components: 12, seed: 4))).Load();
        var rows = transform.Apply(batch);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(0.5f * Sign(i, 0, 4), rows[0][i]);
            Assert.Equal(0.5f * Sign(i, 1, 4), rows[1][i]);
            Assert.Equal(0.5f * (2 * Sign(i, 0, 4) - 3 * Sign(i, 1, 4)), rows[2][i]);
        }
    }

    [Fact]
    public void Dot_ManyPlaces_HasSixthsOfEachSign()
    {
        var matrix = new SignMatrix(300, 100, 7);
        var (plus, minus) = (0, 0);
        var unit = new double[100];
        for (var column = 0; column < 100; column++)
        {
            unit[column] = 1;
            for (var row = 0; row < 300; row++)
            {
                var sign = matrix.Dot(row, unit);
                plus += sign == 1 ? 1 : 0;
                minus += sign == -1 ? 1 : 0;
            }

            unit[column] = 0;
        }

        // 5000 of 30000 are expected, with a deviation of 65.
        Assert.InRange(plus, 4700, 5300);
        Assert.InRange(minus, 4700, 5300);
    }

    [Fact]
    public async Task RandomProjection_AnotherSeed_IsAnotherMatrix()
    {
        using var batch = Table.Of(Table.Doubles("a", 1), Table.Doubles("b", 2));
        var transform = await batch.FitAsync(t => t.RandomProjection([A, B], 32, name: "zero").RandomProjection([A, B], 32, seed: 1, name: "one"));
        var row = transform.Apply(batch)[0];
        Assert.NotEqual(row[..32], row[32..]);
    }

    [Fact]
    public async Task RandomProjection_Missing_IsTheSubstituteOrRefused()
    {
        using var batch = Table.Of(Table.Doubles("a", 5, null), Table.Doubles("b", 1, 1));
        using var first = batch.Slice(0, 1);
        var transform = await first.FitAsync(t => t.RandomProjection([A, B], 8, missing: 5, name: "with"));
        var rows = transform.Apply(batch);
        Assert.Equal(rows[0], rows[1]);
        var strict = await first.FitAsync(t => t.RandomProjection([A, B], 8));
        Assert.Equal(TransformDiagnostics.MissingValue, Assert.Throws<ModelException>(() => strict.Apply(batch)).Code);
    }

    [Fact]
    public void RandomProjection_OptionsOutOfRange_AreRefused() => Assert.All(new Func<TransformBuilder, TransformBuilder>[]
    {
        t => t.RandomProjection([], 1),
        t => t.RandomProjection([A, A], 1),
        t => t.RandomProjection([A, B], 0),
        t => t.RandomProjection([A, B], (1 << 21) + 1),
        t => t.RandomProjection([A], 1, missing: double.NaN),
    }, add => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => add(new TransformBuilder())).Code));

    [Fact]
    public async Task Load_NoComponents_IsATypedError()
    {
        using var batch = Table.Of(Table.Doubles("a", 1));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.RandomProjection([A], 3)));
        artifact.Replace("transform.json", "\"components\": 3", "\"components\": 0");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    // The definition of the matrix, apart from the code that applies it.
    private static int Sign(int component, int column, ulong seed)
    {
        var sixth = (int)(6 * StableHash.ToUnit(StableHash.Of((ulong)column, StableHash.Of((ulong)component, seed))));
        return sixth == 0 ? 1 : sixth == 1 ? -1 : 0;
    }
}
