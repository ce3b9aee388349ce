using System.Text.Json;

namespace Mlops.Transform;

/// <summary>How much time passed from another time to this one.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Later">The times at the end.</param>
/// <param name="Earlier">The times at the start; null when it is the same one in every row.</param>
/// <param name="Instant">Otherwise the start, in microseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Unit">The unit of the number.</param>
/// <param name="Missing">The number of a row that misses a time.</param>
internal sealed record TimeSince(string Name, IColumn Later, IColumn? Earlier, long Instant, TimeUnit Unit, double? Missing)
    : Operation(Name, Earlier is null ? [Later] : [Later, Earlier])
{
    public const string KindName = "time-since";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override string MissingRemedy => Earlier is null
        ? "Say what counts instead: TimeSince(column, instant, missing: 0), in the unit of the result."
        : $"The same holds for column '{Earlier.Name}'. Say what counts instead: TimeSince(later, earlier, missing: 0), in the unit of the result.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedTimeSince(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("unit", NameOf(Unit));
        if (Earlier is null) json.WriteNumber("instant", Instant);
        json.WriteOptional("missing", Missing);
    }

    public static string NameOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => "seconds",
        TimeUnit.Minutes => "minutes",
        TimeUnit.Hours => "hours",
        _ => "days",
    };

    /// <summary>The microseconds of a unit.</summary>
    public static double MicrosecondsOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => 1e6,
        TimeUnit.Minutes => 60e6,
        TimeUnit.Hours => 3600e6,
        _ => 86_400e6,
    };
}
