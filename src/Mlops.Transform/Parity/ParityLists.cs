namespace Mlops.Transform;

/// <summary>
/// Lists that training did not have but serving will: an empty one, one with an item without a value, with NaN and infinity, with items
/// beyond the range and unseen ones, and one with more items than there are features.
/// </summary>
internal static class ParityLists
{
    /// <param name="items">The items of the lists.</param>
    /// <param name="known">The operations that tell items that they know from others.</param>
    /// <param name="longest">How many items have a feature of their own; 0 when no operation counts them.</param>
    public static IEnumerable<Action<ColumnBuilder>> ChangesOf(ColumnData items, IKnownCategories[] known, int longest)
    {
        yield return to => ((ListBuilder)to).EndRow();
        switch (items)
        {
            case PrimitiveData<float>:
                yield return to => Append<float>(to, -1e30f, null, 1e30f);
                yield return to => Append<float>(to, float.NaN, float.PositiveInfinity);
                if (longest > 0) yield return to => Append<float>(to, [.. Enumerable.Range(0, longest + 1).Select(i => (float?)i)]);
                break;
            case PrimitiveData<double>:
                yield return to => Append<double>(to, -1e300, null, 1e300);
                yield return to => Append<double>(to, double.NaN, double.PositiveInfinity);
                if (longest > 0) yield return to => Append<double>(to, [.. Enumerable.Range(0, longest + 1).Select(i => (double?)i)]);
                break;
            case PrimitiveData<int>:
                yield return to => Append<int>(to, int.MinValue, null, int.MaxValue);
                var small = ParityEdges.First(n => int.MaxValue - n, n => ParityEdges.IsUnseen(ParityEdges.Text(n), known));
                yield return to => Append<int>(to, -1, small, small);
                if (longest > 0) yield return to => Append<int>(to, [.. Enumerable.Range(0, longest + 1).Select(i => (int?)i)]);
                break;
            case PrimitiveData<long>:
                yield return to => Append<long>(to, long.MinValue, null, long.MaxValue);
                var large = ParityEdges.First(n => long.MaxValue - n, n => ParityEdges.IsUnseen(ParityEdges.Text(n), known));
                yield return to => Append<long>(to, -1, large, large);
                if (longest > 0) yield return to => Append<long>(to, [.. Enumerable.Range(0, longest + 1).Select(i => (long?)i)]);
                break;
            case BooleanData:
                yield return to => AppendFlags((ListBuilder)to);
                break;
            case StringData:
                var text = ParityEdges.UnseenText(known);
                yield return to => Append(to, text, text);
                yield return to => Append(to, text, null, []);
                if (longest > 0) yield return to => Append(to, [.. Enumerable.Repeat(text, longest + 1)]);
                break;
        }
    }

    private static void Append<T>(ColumnBuilder to, params T?[] values)
        where T : unmanaged
    {
        var list = (ListBuilder)to;
        foreach (var value in values) ((PrimitiveBuilder<T>)list.Items).Append(value);
        list.EndRow();
    }

    private static void Append(ColumnBuilder to, params byte[]?[] texts)
    {
        var list = (ListBuilder)to;
        foreach (var text in texts)
        {
            if (text is null) list.Items.AppendMissing();
            else ((TextBuilder)list.Items).Append(text);
        }

        list.EndRow();
    }

    private static void AppendFlags(ListBuilder to)
    {
        ((BooleanBuilder)to.Items).Append(false);
        to.Items.AppendMissing();
        ((BooleanBuilder)to.Items).Append(true);
        to.EndRow();
    }
}
