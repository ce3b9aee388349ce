namespace Mlops.Data.Validation;

/// <summary>Reads the largest allowed distances between distributions.</summary>
internal static class ComparatorImport
{
    public static DriftThresholds? Read(PbMessage feature, string name, string path, LeftOut left)
    {
        if (feature.TakeMessage(name) is not { } comparator) return null;
        var where = $"{path} / {name}";
        var linf = Threshold(comparator, "infinity_norm", where, left);
        var js = Threshold(comparator, "jensen_shannon_divergence", where, left);
        var difference = Threshold(comparator, "normalized_abs_difference", where, left);
        left.AddRest(comparator, where);
        if (linf is null && js is null && difference is null) return null;
        return new DriftThresholds(js, linf)
        {
            Others = difference is { } limit ? [new DistanceLimit(DistanceMethod.NormalizedAbsoluteDifference, limit)] : [],
        };
    }

    private static double? Threshold(PbMessage comparator, string name, string where, LeftOut left)
    {
        if (comparator.TakeMessage(name) is not { } measure) return null;
        var threshold = measure.TakeNumber("threshold");
        left.AddRest(measure, $"{where} / {name}");
        if (threshold is null or (>= 0 and <= 1)) return threshold;
        left.Add(measure.Line, $"{where} / {name}", "a distance from 0 to 1 was expected");
        return null;
    }
}
