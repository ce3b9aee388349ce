namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// A column of numbers that are only as exact as a range is wide: the largest multiple of the width that is not above the number.
    /// Learns nothing; a missing number stays missing, an infinity stays one.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="width">The width of a range, above 0, in the unit of the column.</param>
    /// <param name="range">The lower ends of the ranges, for an operation after this one.</param>
    /// <param name="name">The name of the column. The default value is <c>generalize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Generalize(NumberColumn column, double width, out NumberColumn range, string? name = null) =>
        AddRanges(column, width, [], out range, name);

    /// <inheritdoc cref="Generalize(NumberColumn, double, out NumberColumn, string?)"/>
    public TransformBuilder Generalize(SensitiveNumberColumn column, double width, out NumberColumn range, string? name = null) =>
        AddRanges(column, width, [], out range, name);

    /// <summary>
    /// A column of the places of numbers in ranges that are given: the number of boundaries that are not above the number, from 0 on.
    /// Learns nothing; a missing number stays missing.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="boundaries">Finite numbers, at least one, rising.</param>
    /// <param name="range">The places of the ranges, for an operation after this one.</param>
    /// <param name="name">The name of the column. The default value is <c>generalize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Generalize(NumberColumn column, IReadOnlyList<double> boundaries, out NumberColumn range, string? name = null) =>
        AddRanges(column, null, boundaries, out range, name);

    /// <inheritdoc cref="Generalize(NumberColumn, IReadOnlyList{double}, out NumberColumn, string?)"/>
    public TransformBuilder Generalize(
        SensitiveNumberColumn column, IReadOnlyList<double> boundaries, out NumberColumn range, string? name = null) =>
        AddRanges(column, null, boundaries, out range, name);

    /// <summary>
    /// A column of times that are cut to the start of their day, month or year, UTC. Learns nothing; a missing time, and one outside
    /// of the years 1 to 9999, is missing.
    /// </summary>
    /// <param name="column">Times.</param>
    /// <param name="to">How coarse they become.</param>
    /// <param name="coarse">The coarse times, for an operation after this one.</param>
    /// <param name="name">The name of the column. The default value is <c>generalize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Generalize(TimeColumn column, TimeGrain to, out TimeColumn coarse, string? name = null) =>
        AddGrain(column, to, out coarse, name);

    /// <inheritdoc cref="Generalize(TimeColumn, TimeGrain, out TimeColumn, string?)"/>
    public TransformBuilder Generalize(SensitiveTimeColumn column, TimeGrain to, out TimeColumn coarse, string? name = null) =>
        AddGrain(column, to, out coarse, name);

    /// <summary>A column of the first characters of texts, such as the first two digits of a postal code. Learns nothing; a missing
    /// text stays missing.</summary>
    /// <param name="column">Texts.</param>
    /// <param name="prefix">How many characters are kept, at least 1.</param>
    /// <param name="coarse">The prefixes, for an operation after this one.</param>
    /// <param name="name">The name of the column. The default value is <c>generalize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Generalize(TextColumn column, int prefix, out TextColumn coarse, string? name = null) =>
        AddPrefix(column, prefix, out coarse, name);

    /// <inheritdoc cref="Generalize(TextColumn, int, out TextColumn, string?)"/>
    public TransformBuilder Generalize(SensitiveTextColumn column, int prefix, out TextColumn coarse, string? name = null) =>
        AddPrefix(column, prefix, out coarse, name);

    /// <summary>
    /// A column of the groups of texts, such as the region of a town. Learns nothing; a missing text stays missing. The pairs are part of
    /// the transform and stand in its artifact.
    /// </summary>
    /// <param name="column">Texts.</param>
    /// <param name="groups">The group of each text.</param>
    /// <param name="other">The group of all other texts.</param>
    /// <param name="coarse">The groups, for an operation after this one.</param>
    /// <param name="name">The name of the column. The default value is <c>generalize(column)</c>.</param>
    /// <exception cref="ModelException">There are no pairs, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Generalize(
        TextColumn column, IReadOnlyDictionary<string, string> groups, string other, out TextColumn coarse, string? name = null) =>
        AddGroups(column, groups, other, out coarse, name);

    /// <inheritdoc cref="Generalize(TextColumn, IReadOnlyDictionary{string, string}, string, out TextColumn, string?)"/>
    public TransformBuilder Generalize(
        SensitiveTextColumn column, IReadOnlyDictionary<string, string> groups, string other, out TextColumn coarse, string? name = null) =>
        AddGroups(column, groups, other, out coarse, name);

    private TransformBuilder AddRanges(IColumn column, double? width, IReadOnlyList<double> boundaries, out NumberColumn range, string? name)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        if (width is { } wide && !(wide > 0 && double.IsFinite(wide)))
            throw TransformErrors.Option("Generalize", nameof(width), wide, "a finite number above 0");
        if (width is null && !Ranges.AreRising(boundaries))
            throw TransformErrors.Option("Generalize", nameof(boundaries), $"({string.Join(", ", boundaries)})", "finite numbers, at least one, rising");
        var operation = new GeneralizeNumber(NameOf(name, "generalize", column), column, width, [.. boundaries]) { IsColumn = true };
        range = new NumberColumn(operation.Name, operation.ColumnType!);
        return Add(operation);
    }

    private TransformBuilder AddGrain(IColumn column, TimeGrain to, out TimeColumn coarse, string? name)
    {
        if (!Enum.IsDefined(to)) throw TransformErrors.Option("Generalize", nameof(to), to, "Day, Month or Year");
        var operation = new GeneralizeTime(NameOf(name, "generalize", column), column, to) { IsColumn = true };
        coarse = new TimeColumn(operation.Name, operation.ColumnType!);
        return Add(operation);
    }

    private TransformBuilder AddPrefix(IColumn column, int prefix, out TextColumn coarse, string? name)
    {
        if (prefix < 1) throw TransformErrors.Option("Generalize", nameof(prefix), prefix, "at least 1");
        return AddTexts(new GeneralizeText(NameOf(name, "generalize", column), column, prefix, [], ""), out coarse);
    }

    private TransformBuilder AddGroups(
        IColumn column, IReadOnlyDictionary<string, string> groups, string other, out TextColumn coarse, string? name)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(other);
        if (groups.Count == 0) throw TransformErrors.Option("Generalize", nameof(groups), "empty", "at least one pair");
        KeyValuePair<string, string>[] pairs = [.. groups.OrderBy(p => p.Key, StringComparer.Ordinal)];
        return AddTexts(new GeneralizeText(NameOf(name, "generalize", column), column, null, pairs, other), out coarse);
    }
}
