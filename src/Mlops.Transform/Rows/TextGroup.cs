namespace Mlops.Transform;

/// <summary>Kernels over single categories that are texts.</summary>
internal sealed class TextGroup<TKernel>(params TextGroup<TKernel>.Item[] items) : RowGroup<int>
    where TKernel : struct, ICategoryKernel
{
    private readonly Item[] items = items;

    public override int Run(Span<int> outputs)
    {
        foreach (ref var item in items.AsSpan())
        {
            var feature = item.Missing;
            if (item.Mark.IsPresent)
            {
                // A text that is not known as UTF-16 is looked up as UTF-8, so that the answer is that of a batch in every case.
                feature = item.Known is { } known && item.Text.SingleText is { } held ? known.Find(held) : -1;
                if (feature < 0) feature = item.Kernel.Find(item.Text[0]);
                if (feature == SparseOperation.Refused) return item.Place;
            }

            outputs[item.Place] = feature;
        }

        return -1;
    }

    public override RowGroup<int>? Join(RowGroup<int> other) =>
        other is TextGroup<TKernel> same ? new TextGroup<TKernel>([.. items, .. same.items]) : null;

    /// <summary>One operation.</summary>
    internal struct Item(StringData text, RowMark mark, TKernel kernel, int missing, Utf16Vocabulary? known, int place)
    {
        public readonly StringData Text = text;
        public readonly RowMark Mark = mark;
        // Not read-only: calling a method of a read-only field of unknown type would copy it.
        public TKernel Kernel = kernel;
        public readonly int Missing = missing;
        public readonly Utf16Vocabulary? Known = known;
        public readonly int Place = place;
    }
}
