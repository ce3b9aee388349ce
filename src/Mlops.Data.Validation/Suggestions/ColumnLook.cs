using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Suggests rules of one column.</summary>
internal sealed class ColumnLook(ColumnStatistics column, Field field, SuggestionPlan plan, SuggestionPass pass, SuggestionOptions options)
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    public IEnumerable<Suggestion> Suggest()
    {
        if (column.Count + column.Missing < options.MinValues) return [];
        return Presence().Concat(column.Count < options.MinValues ? [] : Numbers().Concat(Times()).Concat(Texts()).Concat(Unique()).Concat(Order()));
    }

    private IEnumerable<Suggestion> Presence()
    {
        var evidence = new RuleEvidence(column.Count + column.Missing, column.Count, options.Level);
        if (column is { Missing: 0, Count: > 0 })
        {
            var always = field with { IsNullable = false, Presence = Mlops.Presence.Always };
            yield return Of("complete", "Demand a value in every row", always, evidence);
        }
        else if (evidence.Share > options.MinCompleteness && Floor(evidence.Confidence) > (field.Presence?.MinFraction ?? 0))
        {
            var share = Floor(evidence.Confidence);
            yield return Of(
                "presence", $"Demand a value in a share of {Words.Share(share)} of the rows",
                field with { Presence = new Presence(share, Math.Max(1, field.Presence?.MinCount ?? 0)) }, evidence);
        }
    }

    private IEnumerable<Suggestion> Numbers()
    {
        if (column.Numbers is not { Min: { } min } numbers || field.IsCategorical || field.Domain is not (null or NumberRange)) yield break;
        var counted = numbers.FiniteCount + numbers.PositiveInfinityCount + numbers.NegativeInfinityCount + numbers.NaNCount;
        var range = field.Domain as NumberRange ?? new NumberRange();
        if (min >= 0 && numbers is { NaNCount: 0, NegativeInfinityCount: 0 } && !(range.Min >= 0))
            yield return Of("nonNegative", "Refuse negative values", field with { Domain = range with { Min = 0 } }, new(counted, counted, options.Level));
        var place = PlaceOf(plan.Numbers);
        if (place < 0 || plan.Ranges[place] is not { } wide || range.Min >= wide.Min || range.Max <= wide.Max) yield break;
        var evidence = new RuleEvidence(counted, pass.Within[place], options.Level);
        var domain = wide with { MinMass = evidence.Holding == counted ? 1 : Floor(evidence.Confidence) };
        yield return Of("range", $"Demand values in {wide}{Mass(domain.MinMass)}", field with { Domain = domain }, evidence);
    }

    private IEnumerable<Suggestion> Times()
    {
        if (column.Times is not { } times || field.Domain is not null) yield break;
        var slack = (decimal)options.Margin * ((decimal)times.MaxMicroseconds - times.MinMicroseconds);
        var (from, to) = (Math.Floor((times.MinMicroseconds - slack) / MicrosecondsPerDay), Math.Ceiling((times.MaxMicroseconds + slack) / MicrosecondsPerDay));
        var (first, last) = (Day(from), Day(to));
        if (first is null && last is null) yield break;
        var range = new TimeRange(first, last);
        yield return Of("times", $"Demand times in {range}", field with { Domain = range }, All());
    }

    private IEnumerable<Suggestion> Texts()
    {
        if (column.Type.Kind != ColumnKind.String || column.Values is not { InvalidUtf8Count: 0 } values) return [];
        if (Values(values) is { } list) return field.Domain is null ? [list] : [];
        return field.Domain is null or TextRules ? Looks() : [];
    }

    private Suggestion? Values(ValueStatistics values)
    {
        if (!values.IsComplete || values.Distinct == 0) return null;
        var once = (double)values.Top.Count(v => v.Count == 1) / values.Distinct;
        if (once <= options.MaxSingletons)
            return values.Distinct <= options.MaxAllowedValues ? List("values", values.Top, All()) : null;
        if (once > options.MaxFractionalSingletons) return null;
        var (frequent, covered) = (new List<ValueFrequency>(), 0L);
        foreach (var value in values.Top)
        {
            if (covered >= options.Coverage * column.Count) break;
            frequent.Add(value);
            covered += value.Count;
        }
        return frequent.Count <= options.MaxAllowedValues
            ? List("frequentValues", frequent, new RuleEvidence(column.Count, covered, options.Level))
            : null;
    }

    private Suggestion List(string rule, IReadOnlyList<ValueFrequency> values, RuleEvidence evidence)
    {
        var mass = evidence.Holding == evidence.Cases ? 1 : Floor(evidence.Confidence);
        var domain = new AllowedValues([.. values.Select(v => v.Value).Order(StringComparer.Ordinal)]) { MinMass = mass };
        return Of(rule, $"Allow {domain}{Mass(mass)}", field with { Domain = domain }, evidence);
    }

    private IEnumerable<Suggestion> Looks()
    {
        var place = PlaceOf(plan.Texts);
        if (place < 0 || pass.Texts[place] is not { Count: > 0 } look) yield break;
        var rules = field.Domain as TextRules ?? new TextRules();
        if (rules.Pattern is null && look.Shape.ToPattern() is { } pattern)
            yield return Of("pattern", $"Demand texts that match '{pattern}'", field with { Domain = rules with { Pattern = pattern } }, All());
        if (rules is not { MinCharacters: null, MaxCharacters: null }) yield break;
        var slack = (int)Math.Min(int.MaxValue / 4, Math.Ceiling(options.Margin * (look.MaxCharacters - look.MinCharacters)));
        var (min, max) = (Math.Max(look.MinCharacters > 0 ? 1 : 0, look.MinCharacters - slack), look.MaxCharacters + slack);
        yield return Of(
            "length",
            string.Create(CultureInfo.InvariantCulture, $"Demand texts of {min} to {max} characters"),
            field with { Domain = rules with { MinCharacters = min, MaxCharacters = max } }, All());
    }

    private IEnumerable<Suggestion> Unique()
    {
        var distinct = column.Values is { IsDistinctExact: true } values && column.Type.Kind == ColumnKind.String ? values.Distinct
            : column.Numbers is { RankError: 0, NaNCount: 0 } numbers && column.Type.Kind is ColumnKind.Int32 or ColumnKind.Int64 ? numbers.Distinct
            : 0;
        if (distinct == column.Count && !field.IsUnique)
            yield return Of("unique", "Refuse values that occur twice", field with { IsUnique = true }, All());
    }

    private IEnumerable<Suggestion> Order()
    {
        var place = PlaceOf(plan.Numbers);
        if (place < 0 || field.Order != ValueOrder.Any || pass.Orders[place].Order is not (not ValueOrder.Any and var order)) yield break;
        var words = order switch
        {
            ValueOrder.Rising => "each value to be at least the one before it",
            ValueOrder.StrictlyRising => "each value to be above the one before it",
            ValueOrder.Falling => "each value to be at most the one before it",
            _ => "each value to be below the one before it",
        };
        yield return Of("order", $"Demand {words}", field with { Order = order }, All());
    }

    private RuleEvidence All() => new(column.Count, column.Count, options.Level);

    private Suggestion Of(string rule, string description, Field changed, RuleEvidence evidence) =>
        new($"{column.Name}.{rule}", column.Name, new SchemaFix(description) { Field = changed }, evidence);

    private int PlaceOf(IReadOnlyList<Field> fields)
    {
        for (var i = 0; i < fields.Count; i++)
            if (fields[i].Name == column.Name) return i;
        return -1;
    }

    private static string Mass(double mass) => mass < 1 ? $" for a share of {Words.Share(mass)}" : "";

    private static double Floor(double share) => Math.Floor(share * 100) / 100;

    private static DateTime? Day(decimal days) => days is > -719_000 and < 2_900_000
        ? DateTime.UnixEpoch.AddDays((double)days)
        : null;
}
