using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Measures one column on both sides with every method that fits it; nothing is decided here.</summary>
internal static class ColumnComparison
{
    /// <param name="column">The data.</param>
    /// <param name="before">The baseline.</param>
    /// <param name="values">All numbers of both sides, sorted; null to go by the statistics.</param>
    /// <param name="options">What is measured.</param>
    public static ColumnDrift Measure(ColumnStatistics column, ColumnStatistics before, SortedPair? values, DriftOptions options)
    {
        if (Empty(column, before) is { } empty) return empty;
        if (SharedBuckets.Of(before, column, options.Buckets) is not { } shared)
            return Skipped(column, DriftVerdict.NotComparable, ValidationDiagnostics.NotComparable, NotComparable(column, before));
        if (TooFew(column, before, options) is { } few) return few;
        var measured = new List<DriftMeasurement>();
        var categories = AddTests(column, before, shared, values, measured, options.Level);
        AddDistances(shared, measured);
        AddHistograms(column.Leaf, before.Leaf, measured);
        var largest = LInfinity.Largest(shared.Baseline, shared.Current);
        return new ColumnDrift(column.Name)
        {
            Measurements = measured,
            BucketCount = shared.Names.Count,
            JensenShannon = measured.Find(m => m.Method == DriftMethod.JensenShannon)?.Value,
            LInfinity = measured.Find(m => m.Method == DriftMethod.LInfinity)?.Value,
            Largest = shared.Names[largest],
            BaselineShare = shared.Baseline[largest] / Shares.Sum(shared.Baseline),
            Share = shared.Current[largest] / Shares.Sum(shared.Current),
            NewValues = categories?.NewValues ?? [],
            VanishedValues = categories?.VanishedValues ?? [],
        };
    }

    /// <summary>Compares the share of missing rows alone: of columns of whose values nothing is kept.</summary>
    public static ColumnDrift MeasureMissing(ColumnStatistics column, ColumnStatistics before, DriftOptions options)
    {
        if ((Empty(column, before) ?? TooFew(column, before, options)) is { } skipped) return skipped;
        if (before.Missing + column.Missing == 0) return new ColumnDrift(column.Name);
        return new ColumnDrift(column.Name)
        {
            Measurements = [Missing(column, before, options.Level)],
            Largest = SharedBuckets.Missing,
            BaselineShare = before.MissingFraction,
            Share = column.MissingFraction,
        };
    }

    private static ColumnDrift? Empty(ColumnStatistics column, ColumnStatistics before) => column.Count > 0 || before.Count > 0 ? null
        : Skipped(column, DriftVerdict.NotComparable, ValidationDiagnostics.NotComparable, "neither side has a value");

    private static ColumnDrift? TooFew(ColumnStatistics column, ColumnStatistics before, DriftOptions options)
    {
        var (rows, rowsBefore) = (column.Count + column.Missing, before.Count + before.Missing);
        return Math.Min(rows, rowsBefore) >= options.MinRows ? null : Skipped(column, DriftVerdict.TooFewRows, ValidationDiagnostics.TooFewRows, string.Create(
            CultureInfo.InvariantCulture, $"too few rows, {rows} after {rowsBefore} in the baseline, at least {options.MinRows} are needed"));
    }

    private static ColumnDrift Skipped(ColumnStatistics column, DriftVerdict verdict, string code, string reason) =>
        new(column.Name) { Verdict = verdict, NotMeasured = reason, NotMeasuredCode = code };

    private static DriftMeasurement Missing(ColumnStatistics column, ColumnStatistics before, double level) => CategoryTest.Proportions(
        DriftPart.Missing, before.Missing, before.Count + before.Missing, column.Missing, column.Count + column.Missing, level);

    /// <summary>True for the measurements that the test decides by.</summary>
    public static bool IsTested(DriftMeasurement measurement) => measurement.Method
        is DriftMethod.KolmogorovSmirnov or DriftMethod.TotalVariation or DriftMethod.ProportionDifference;

    private static CategoryPair? AddTests(
        ColumnStatistics column, ColumnStatistics before, SharedBuckets shared, SortedPair? values, List<DriftMeasurement> measured,
        double level)
    {
        CategoryPair? categories = null;
        var (x, y) = (before.Leaf, column.Leaf);
        // The items of one list belong together: a list is one row of evidence.
        var (n, m) = (Math.Min(x.Count, before.Count), Math.Min(y.Count, column.Count));
        if (x.Values is { } a && y.Values is { } b)
        {
            categories = CategoryPair.Of(a, x.Count, b, y.Count);
        }
        if (shared.IsByValue && categories is not null && n > 0 && m > 0) measured.Add(CategoryTest.Of(categories, n, m, level));
        else if (x.Numbers is { } p && y.Numbers is { } q) AddNumbers(x, y, p, q, n, m, values, measured, level);
        AddLengths(column, before, measured, level);
        if (before.Missing + column.Missing > 0) measured.Add(Missing(column, before, level));
        if (shared.IsByValue) measured.Add(Difference(shared));
        return shared.IsByValue ? categories : null;
    }

    private static void AddNumbers(
        ColumnStatistics x, ColumnStatistics y, NumberStatistics p, NumberStatistics q, long n, long m, SortedPair? values,
        List<DriftMeasurement> measured, double level)
    {
        var (nanX, nanY) = (p.NaNCount, q.NaNCount);
        n = Math.Min(n, x.Count - nanX);
        m = Math.Min(m, y.Count - nanY);
        if (n > 0 && m > 0)
        {
            var (a, b) = (EmpiricalDistribution.Of(x, p), EmpiricalDistribution.Of(y, q));
            measured.Add(values is null ? NumberTest.Of(a, b, n, m, level) : NumberTest.Of(values.Baseline, values.Data, level));
            AddArea(a, b, p, n, m, values, measured);
        }
        if (nanX + nanY > 0) measured.Add(CategoryTest.Proportions(DriftPart.NaN, nanX, x.Count, nanY, y.Count, level));
    }

    /// <summary>How long lists are; not where all have one length.</summary>
    private static void AddLengths(ColumnStatistics column, ColumnStatistics before, List<DriftMeasurement> measured, double level)
    {
        if (column.Lengths is not { } now || before.Lengths is not { } then) return;
        if (column.Count == 0 || before.Count == 0 || Math.Min(now.Min, then.Min) == Math.Max(now.Max, then.Max)) return;
        if (now.EqualMass.Counts.Count == 0 || then.EqualMass.Counts.Count == 0) return;
        var (a, b) = (EmpiricalDistribution.Of(then.EqualMass), EmpiricalDistribution.Of(now.EqualMass));
        measured.Add(NumberTest.Of(a, b, before.Count, column.Count, level) with { Part = DriftPart.Lengths });
    }

    private static void AddHistograms(ColumnStatistics column, ColumnStatistics before, List<DriftMeasurement> measured)
    {
        if (column.Numbers is not { } now || before.Numbers is not { } then) return;
        var divergence = new HistogramJensenShannon();
        Add(DriftMethod.JensenShannonEqualWidth, equalWidth: true);
        Add(DriftMethod.JensenShannonEqualMass, equalWidth: false);

        void Add(DriftMethod method, bool equalWidth)
        {
            var value = divergence.Divergence(then, now, equalWidth);
            if (double.IsFinite(value)) measured.Add(new DriftMeasurement(DriftPart.Buckets, method, value, before.Count, column.Count));
        }
    }

    private static void AddArea(
        EmpiricalDistribution a, EmpiricalDistribution b, NumberStatistics baseline, long n, long m, SortedPair? values,
        List<DriftMeasurement> measured)
    {
        var area = values is null ? DistributionDistance.Area(a, b) : Wasserstein.Distance(values.Baseline, values.Data);
        if (!double.IsFinite(area)) return;
        measured.Add(new DriftMeasurement(DriftPart.Values, DriftMethod.Wasserstein, area, n, m));
        if (baseline.StandardDeviation is not { } deviation || !double.IsFinite(deviation)) return;
        measured.Add(new DriftMeasurement(
            DriftPart.Values, DriftMethod.WassersteinNormed, area / Wasserstein.Unit(deviation), n, m));
    }

    private static DriftMeasurement Difference(SharedBuckets shared) => new(
        DriftPart.Buckets, DriftMethod.LInfinity, LInfinity.Distance(shared.Baseline, shared.Current),
        (long)Shares.Sum(shared.Baseline), (long)Shares.Sum(shared.Current));

    private static void AddDistances(SharedBuckets shared, List<DriftMeasurement> measured)
    {
        var (a, b) = (shared.Baseline, shared.Current);
        var (n, m) = (Shares.Sum(a), Shares.Sum(b));
        const double chance = EffectInterval.Chance;
        var psi = PopulationStability.Index(a, b);
        var chi = ChiSquareTest.Independence(a, b);
        Add(DriftMethod.JensenShannon, JensenShannon.Divergence(a, b), JensenShannon.ByChance(chance, a.Length, n, m));
        Add(DriftMethod.Hellinger, Hellinger.Distance(a, b), null);
        Add(DriftMethod.PopulationStability, psi, PopulationStability.ByChance(chance, a.Length, n, m),
            PopulationStability.PValue(psi, a.Length, n, m));
        Add(DriftMethod.ChiSquare, chi.Statistic, null, chi.PValue);
        if (shared.IsByValue) Add(DriftMethod.NormalizedAbsoluteDifference, NormalizedAbsoluteDifference.Distance(a, b), null);

        void Add(DriftMethod method, double value, double? byChance, double? pValue = null) =>
            measured.Add(new DriftMeasurement(DriftPart.Buckets, method, value, (long)n, (long)m) { ByChance = byChance, PValue = pValue });
    }

    private static string NotComparable(ColumnStatistics column, ColumnStatistics before) =>
        before.Count == 0 ? "the baseline has no values"
        : column.Count == 0 ? "the data has no values"
        : $"values of type {column.Type} after {before.Type} in the baseline";
}
