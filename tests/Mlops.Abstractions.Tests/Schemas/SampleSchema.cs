namespace Mlops.Abstractions.Tests.Schemas;

/// <summary>A schema in which every rule occurs.</summary>
internal static class SampleSchema
{
    public static DataSchema Everything { get; } = Create();

    private static DataSchema Create()
    {
        Field[] fields =
        [
            new("trip_id", ColumnType.Int64, false) { Domain = new IntegerRange(1, long.MaxValue), IsUnique = true, Comment = "Given by the meter" },
            new("fare", ColumnType.Float32)
            {
                Presence = new Presence(0.99, 100),
                Domain = new NumberRange(0) { AllowsInfinity = false, MinMass = 0.999 },
                Drift = new DriftThresholds(0.1) { Others = [new DistanceLimit(DistanceMethod.PopulationStabilityIndex, 0.2)] },
                Skew = new DriftThresholds(null, 0.05),
                Distribution = new DistributionLimits
                {
                    Mean = new NumberRange(5, 50), StandardDeviation = new NumberRange(null, 100), Median = new NumberRange(3), ZeroShare = new NumberRange(0, 0.1),
                },
            },
            new("speed", ColumnType.Float64) { Domain = new NumberRange(0, 200) { AllowsNaN = true } },
            new("pickup_at", ColumnType.Timestamp, false)
            {
                Domain = new TimeRange(new DateTime(2013, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
                MaxAge = TimeSpan.FromHours(36),
                Order = ValueOrder.Rising,
            },
            new("dropoff_at", ColumnType.Timestamp),
            new("payment_type", ColumnType.String, false)
            {
                Domain = new AllowedValues(["Cash", "Credit Card"]) { MinMass = 0.99 },
                DistinctCount = new DistinctCount(2, 10),
                Distribution = new DistributionLimits { LargestShare = new NumberRange(null, 0.9) },
            },
            new("is_shared", ColumnType.String) { Domain = new BooleanTokens(["yes", "y"], ["no", ""]) },
            new("plate", ColumnType.String) { Domain = new TextRules { Pattern = "[A-Z]{2}-[0-9]+", MinCharacters = 4, MaxCharacters = 12, MaxBytes = 12 } },
            new("area", ColumnType.Int32) { IsCategorical = true },
            new("stops", ColumnType.List(ColumnType.Int32)) { ItemCount = new ItemCount(1, 20) },
            new("stop_weights", ColumnType.List(ColumnType.Float32)) { ItemCount = new ItemCount(null, 20) },
            new("embedding", ColumnType.Vector(ColumnType.Float32, 3)) { Domain = new NumberRange(-1, 1) },
            new("tips", ColumnType.Float32) { Environments = FieldEnvironments.Except("serving"), Stage = LifecycleStage.Beta },
            new("request_id", ColumnType.String) { Semantic = SemanticKind.Guid, Environments = FieldEnvironments.Except("training") },
            new("old_fare", ColumnType.Float32) { Stage = LifecycleStage.Deprecated },
        ];
        var columns = new DataSchema(fields);
        var rules = new SchemaRules
        {
            DefaultEnvironments = ["training", "serving"],
            Rows = new RowLimits { MinRows = 1000, MaxRows = 10_000_000, MinRatio = 0.5, MaxRatio = 2 },
            Keys = [new RowKey("trip_id"), new RowKey("plate", "pickup_at")],
            RowRules =
            [
                new RowRule("ends after it starts", columns.Time("dropoff_at") >= columns.Time("pickup_at")) { Comment = "Clocks are set once a day" },
                new RowRule("tips are no fare", columns.Number("tips") <= columns.Number("fare")) { Severity = Severity.Warning, MinFraction = 0.95 },
            ],
            ValueSets = [new ValueSet("areas") { Values = ["1", "2", "3"] }, new ValueSet("plates") { File = "plates.txt" }],
            References = [new ValueReference("area", "areas"), new ValueReference("plate", "plates") { MinMass = 0.9 }],
            SparseFeatures = [new SparseFeature("stop_vector", "stop_weights", "stops")],
            WeightedFeatures = [new WeightedFeature("weighted_stops", "stops", "stop_weights")],
            Severities = new Dictionary<string, Severity> { ["MLOPS3002"] = Severity.Error, ["MLOPS3008"] = Severity.Info },
        };
        return columns.With(rules);
    }
}
