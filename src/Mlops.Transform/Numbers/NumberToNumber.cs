namespace Mlops.Transform;

/// <summary>What a user asked for when one number becomes one number: a feature, or a column of float64.</summary>
/// <param name="Name">The name of the output.</param>
/// <param name="Column">The column that it reads.</param>
/// <param name="Missing">What a missing value counts as; null when it has no substitute.</param>
internal abstract record NumberToNumber(string Name, IColumn Column, double? Missing) : Operation(Name, Column)
{
    public sealed override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    // The record is named as its verb on the builder.
    public sealed override string MissingRemedy =>
        $"Say what counts instead: {GetType().Name}(column, missing: 0), in the unit of the column.";

    public sealed override bool AcceptsMissing => IsColumn || Missing.HasValue;
}
