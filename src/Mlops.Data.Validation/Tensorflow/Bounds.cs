namespace Mlops.Data.Validation;

/// <summary>Two bounds of a count; those that contradict themselves are left out.</summary>
internal static class Bounds
{
    public static (long? Min, long? Max) Of(PbMessage message, LeftOut left, string path, string minName = "min", string maxName = "max")
    {
        var (min, max) = (message.TakeInteger(minName), message.TakeInteger(maxName));
        if (!(min < 0) && !(max < (min ?? 0))) return (min, max);
        left.Add(message.Line, path, "its bounds are negative or contradict themselves");
        return default;
    }
}
