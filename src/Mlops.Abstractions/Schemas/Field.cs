namespace Mlops;

/// <summary>One column of a schema: its name, its type and the rules that its values keep.</summary>
/// <param name="Name">The name, case-sensitive, as in the header of the file.</param>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">True when a row may have no value.</param>
public sealed record Field(string Name, ColumnType Type, bool IsNullable = true)
{
    /// <summary>How often a value must be there. The default value is null: no rule beyond <see cref="IsNullable"/>.</summary>
    public Presence? Presence { get; init; }

    /// <summary>The allowed values. The default value is null: any value of the type.</summary>
    public Domain? Domain { get; init; }

    /// <summary>The allowed drift. The default value is null: the defaults of the validation.</summary>
    public DriftThresholds? Drift { get; init; }

    /// <summary>The allowed skew between training and serving. The default value is null: the defaults of the detector.</summary>
    public DriftThresholds? Skew { get; init; }

    /// <summary>How many items a list has. The default value is null: any number.</summary>
    public ItemCount? ItemCount { get; init; }

    /// <summary>How many different values there are. The default value is null: any number.</summary>
    public DistinctCount? DistinctCount { get; init; }

    /// <summary>True when no value may occur twice. The default value is false. Rows without a value are not compared.</summary>
    public bool IsUnique { get; init; }

    /// <summary>True when the numbers stand for categories, such as area codes. The default value is false.</summary>
    public bool IsCategorical { get; init; }

    /// <summary>
    /// What the values mean beyond their type. The default value is null: not said. Validation compares it with what the values look
    /// like, and takes personal data as expected in a column that says so.
    /// </summary>
    public SemanticKind? Semantic { get; init; }

    /// <summary>What stands for a value of a sensitive column wherever texts are shown or kept: in findings, messages and files of rows.</summary>
    public const string HiddenText = "***";

    /// <summary>
    /// True when the values are about persons or secret. The default value is false. A transform makes no feature of such a column
    /// unless an operation protects it first, and keeps none of its values; nor do statistics, findings and quarantine.
    /// </summary>
    public bool IsSensitive { get; init; }

    /// <summary>Bounds of mean, spread and shares. The default value is null: none.</summary>
    public DistributionLimits? Distribution { get; init; }

    /// <summary>
    /// How old the newest time of the column may be when the data is validated. The default value is null: any age. For timestamps.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>How values follow each other in the order of the rows. The default value is <see cref="ValueOrder.Any"/>.</summary>
    public ValueOrder Order { get; init; }

    /// <summary>Where the column is expected. The default value is null: in the default environments of the schema.</summary>
    public FieldEnvironments? Environments { get; init; }

    /// <summary>How far the column is in its life. The default value is <see cref="LifecycleStage.Production"/>.</summary>
    public LifecycleStage Stage { get; init; }

    /// <summary>What people should know about the column. The default value is null.</summary>
    public string? Comment { get; init; }

    /// <summary>True when the stage of the column is one that validation checks.</summary>
    public bool IsChecked => Stage is LifecycleStage.Production or LifecycleStage.Beta;

    /// <summary>Name and type, with a question mark when nullable.</summary>
    public override string ToString() => $"{Name}: {Type}{(IsNullable ? "?" : "")}";
}
