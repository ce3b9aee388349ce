using System.Text;
using Mlops.Data;

namespace Mlops.Transform.Tests;

public sealed class VocabularyLabelsTests
{
    private static readonly Vocabulary Taxis = new([new ValueCount(Encoding.UTF8.GetBytes("Flash"), 3), new ValueCount(Encoding.UTF8.GetBytes("Blue"), 2)]);

    [Fact]
    public void Labels_OfAVocabulary_NameEveryFeatureInOrder()
    {
        Assert.Equal(
            ["company=Flash", "company=Blue", "company is unseen", "company is missing"], VocabularyLabels.Of("company", Taxis, Unseen.OwnSlot));
        Assert.Equal(
            ["company=Flash", "company=Blue", "company is unseen, bucket 0", "company is unseen, bucket 1", "company is missing"],
            VocabularyLabels.Of("company", Taxis, Unseen.Buckets(2)));
        Assert.Equal(["company=Flash", "company=Blue", "company is missing"], VocabularyLabels.Of("company", Taxis, Unseen.Ignore));
    }

    [Fact]
    public void Labels_OfMillionsOfBuckets_AreMadeWhenTheyAreAskedFor()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var labels = VocabularyLabels.Of("company", Taxis, Unseen.Buckets(10_000_000));
        Assert.Equal("company is unseen, bucket 9999999", labels[10_000_001]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => labels[10_000_003]);
        Assert.Throws<ArgumentOutOfRangeException>(() => labels[-1]);
    }
}
