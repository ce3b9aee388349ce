namespace Mlops.Transform;

/// <summary>Two groups that belong to one operation.</summary>
internal sealed class PairGroup(RowGroup<float> first, RowGroup<float> second) : RowGroup<float>
{
    public override int Run(Span<float> outputs) => first.Run(outputs) is >= 0 and var refused ? refused : second.Run(outputs);
}
