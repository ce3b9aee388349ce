namespace Mlops.Transform;

/// <summary>A kernel over a single category that is a boolean: both answers are known beforehand.</summary>
internal sealed class BooleanGroup(BooleanData column, int yes, int no, int missing, int place) : RowGroup<int>
{
    public override int Run(Span<int> outputs)
    {
        var feature = column.IsMissing(0) ? missing : column.Values[0] ? yes : no;
        if (feature == SparseOperation.Refused) return place;
        outputs[place] = feature;
        return -1;
    }
}
