namespace Mlops.Transform;

internal static class GeneralizeTimeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var text = from.Text("to");
        TimeGrain[] grains = [.. Enum.GetValues<TimeGrain>().Where(g => GeneralizeTime.NameOf(g) == text)];
        return grains is [var grain]
            ? new FittedGrain(new GeneralizeTime(from.Name, from.TimeColumn(), grain) { IsColumn = from.DerivesColumn() })
            : throw new FormatException($"operation '{from.Name}' makes times as coarse as '{text}'");
    }
}
