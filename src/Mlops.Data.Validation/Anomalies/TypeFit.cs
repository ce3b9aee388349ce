namespace Mlops.Data.Validation;

/// <summary>Whether values of one type are values of another without loss.</summary>
internal static class TypeFit
{
    public static bool Fits(ColumnType found, ColumnType declared)
    {
        if (found == declared) return true;
        return declared.Kind switch
        {
            ColumnKind.Int64 => found.Kind == ColumnKind.Int32,
            // A reader infers 0, 1, 2 as integers although the column is of fractions.
            ColumnKind.Float32 or ColumnKind.Float64 => found.IsNumber,
            ColumnKind.List => found.Kind == ColumnKind.List && Fits(found.Item!, declared.Item!),
            _ => false,
        };
    }
}
