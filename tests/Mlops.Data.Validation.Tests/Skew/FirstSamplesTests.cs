using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Validation.Tests;

public sealed class FirstSamplesTests
{
    [Fact]
    public void Add_InAnyOrder_KeepsTheFirst() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), Gen.Choose(0, 5).ToArbitrary(), (places, max) =>
        {
            var samples = new FirstSamples<int>(max);
            var unique = places.Distinct().ToArray();
            foreach (var place in unique)
                if (samples.Wants(place)) samples.Add(place, place);
            return samples.Values.SequenceEqual(unique.Order().Take(max));
        }).QuickCheckThrowOnFailure();
}
