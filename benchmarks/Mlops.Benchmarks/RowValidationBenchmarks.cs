using BenchmarkDotNet.Attributes;
using Mlops.Data.Validation;

namespace Mlops.Benchmarks;

/// <summary>The validation of one request with 18 columns and two row rules: from a record, as a batch of one, and in a batch of 1,000.</summary>
[MemoryDiagnoser]
public class RowValidationBenchmarks
{
    private const int BatchRows = 1000;
    private static readonly DateTime Start = new(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly FullTrip trip = new(
        7, 12.5, 2, 3.1, 900, 12, 3, 5, 41.9, -87.6, 41.8, -87.7, 8, 32, Start, Start.AddMinutes(15), "Credit Card", "Top Cab");
    private readonly RowVerdicts verdicts = new();
    private RowValidator<FullTrip> records = null!;
    private IRowValidator rows = null!;
    private DataBatch one = null!;
    private DataBatch many = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var schema = Rules();
        records = RowValidator.Compile<FullTrip>(schema);
        rows = RowValidator.Compile(schema);
        var builder = new BatchBuilder(schema);
        FullTrip.Append(trip, builder);
        one = builder.Build();
        for (var i = 0; i < BatchRows; i++) FullTrip.Append(trip with { TripId = i + 1 }, builder);
        many = builder.Build();
        if (!records.IsValid(trip) || !rows.IsValid(many)) throw new InvalidOperationException("The rows are meant to be valid.");
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        one.Dispose();
        many.Dispose();
    }

    [Benchmark(Baseline = true)]
    public bool Record() => records.IsValid(trip);

    [Benchmark]
    public bool BatchOfOne() => rows.IsValid(one);

    [Benchmark(OperationsPerInvoke = BatchRows)]
    public int Batch() => rows.Validate(many, verdicts);

    private static DataSchema Rules()
    {
        var c = FullTrip.Columns;
        var domains = new Dictionary<string, Domain>
        {
            ["trip_id"] = new IntegerRange(1),
            ["trip_seconds"] = new IntegerRange(0, 86_400),
            ["trip_start_hour"] = new IntegerRange(0, 23),
            ["trip_start_day"] = new IntegerRange(1, 7),
            ["trip_start_month"] = new IntegerRange(1, 12),
            ["pickup_area"] = new IntegerRange(1, 77),
            ["dropoff_area"] = new IntegerRange(1, 77),
            ["payment_type"] = new AllowedValues(["Cash", "Credit Card", "No Charge"]),
            ["company"] = new TextRules { MaxBytes = 60 },
            ["started_at"] = new TimeRange(new DateTime(2013, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            ["ended_at"] = new TimeRange(new DateTime(2013, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
        };
        var fields = FullTrip.Schema.Fields.Select(f => f with
        {
            Domain = domains.GetValueOrDefault(f.Name) ?? new NumberRange(-200, 10_000),
        });
        return new DataSchema(fields, new SchemaRules
        {
            RowRules = [new RowRule("ends later", c.EndedAt >= c.StartedAt), new RowRule("tips are no fare", c.Tips <= c.Fare)],
        });
    }
}
