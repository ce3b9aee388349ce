namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature: how much time passed from one column to another; negative when the first one is before the second. Learns nothing.
    /// </summary>
    /// <param name="later">The times at the end.</param>
    /// <param name="earlier">The times at the start.</param>
    /// <param name="unit">The unit of the number, with a fraction. The default value is seconds.</param>
    /// <param name="missing">The number of a row that misses one of the times. The default value is null: such a row is refused, in
    /// training and in serving; as a column (<see cref="AsNumber"/>) it stays without a value.</param>
    /// <param name="name">The name of the output. The default value is <c>time-since(later,earlier)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder TimeSince(
        TimeColumn later, TimeColumn earlier, TimeUnit unit = TimeUnit.Seconds, double? missing = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(earlier);
        var named = string.IsNullOrEmpty(name) ? $"{Mlops.Transform.TimeSince.KindName}({later.Name},{earlier.Name})" : name;
        return AddTimeSince(named, later, earlier, 0, unit, missing);
    }

    /// <summary>One dense feature: how much time passed from an instant to a time; negative before it. Learns nothing.</summary>
    /// <param name="column">Times.</param>
    /// <param name="instant">The time from which on is counted, part of the transform; finer than microseconds is cut off.</param>
    /// <param name="unit">The unit of the number, with a fraction. The default value is seconds.</param>
    /// <param name="missing">The number of a row without a time. The default value is null: such a row is refused, in training and in
    /// serving; as a column (<see cref="AsNumber"/>) it stays without a value.</param>
    /// <param name="name">The name of the output. The default value is <c>time-since(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder TimeSince(
        TimeColumn column, DateTimeOffset instant, TimeUnit unit = TimeUnit.Seconds, double? missing = null, string? name = null) =>
        AddTimeSince(
            NameOf(name, Mlops.Transform.TimeSince.KindName, column), column, null, Timestamps.FromDateTimeOffset(instant), unit, missing);

    private TransformBuilder AddTimeSince(string name, IColumn later, IColumn? earlier, long instant, TimeUnit unit, double? missing)
    {
        if (!Enum.IsDefined(unit)) throw TransformErrors.Option("TimeSince", nameof(unit), unit, "Seconds, Minutes, Hours or Days");
        return Add(new TimeSince(name, later, earlier, instant, unit, Finite(missing, "TimeSince", nameof(missing))));
    }
}
