using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Validation.Tests;

public sealed class FalseDiscoveryTests
{
    [Fact]
    public void Adjust_KnownFamily_EqualsTheTableOfBenjaminiAndHochberg()
    {
        // The example of the paper, 15 tests: at 0.05 the first four are rejected.
        double[] chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1];
        var adjusted = FalseDiscovery.Adjust(chances);
        Assert.Equal(4, adjusted.Count(p => p <= 0.05));
        Assert.Equal(0.0095 * 15 / 4, adjusted[3], 1e-15);
        Assert.Equal(0.0344 * 15 / 8, adjusted[7], 1e-15);
    }

    [Fact]
    public void Adjust_AnyFamily_KeepsTheOrderAndNeverLowers() => Prop.ForAll<byte[]>(bytes =>
    {
        var chances = bytes.Select(b => b / 255.0).ToArray();
        var adjusted = FalseDiscovery.Adjust(chances);
        return chances.Zip(adjusted).All(p => p.Second >= p.First && p.Second <= 1)
            && chances.Zip(adjusted).OrderBy(p => p.First).Select(p => p.Second).SequenceEqual(adjusted.Order());
    }).QuickCheckThrowOnFailure();
}
