namespace Mlops.Transform;

internal static class GeneralizeTimeJson
{
    public static FittedOperation Read(OperationReader from) => new FittedGrain(
        new GeneralizeTime(from.Name, from.TimeColumn(), from.Choice<TimeGrain>("to", GeneralizeTime.NameOf)) { IsColumn = from.DerivesColumn() });
}
