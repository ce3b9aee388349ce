namespace Mlops.Data.Validation;

/// <summary>Validates records of a row, one at a time. Thread-safe; nothing is allocated for a valid row after the first.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class RowValidator<T>
    where T : IDataRow<T>
{
    private readonly IRowValidator inner;
    private BatchBuilder? spare;

    internal RowValidator(IRowValidator inner) => this.inner = inner;

    /// <summary>True when the row breaks no rule.</summary>
    /// <param name="row">The record.</param>
    /// <exception cref="SchemaException">A property that is not nullable holds null.</exception>
    public bool IsValid(T row)
    {
        var builder = Rent(row);
        var isValid = inner.IsValid(builder.View());
        Volatile.Write(ref spare, builder);
        return isValid;
    }

    /// <summary>Every rule that the row breaks; none for a valid one.</summary>
    /// <param name="row">The record.</param>
    /// <exception cref="SchemaException">A property that is not nullable holds null.</exception>
    public IReadOnlyList<RowReason> Explain(T row)
    {
        var builder = Rent(row);
        var verdicts = new RowVerdicts();
        inner.Validate(builder.View(), verdicts);
        Volatile.Write(ref spare, builder);
        return [.. verdicts.Failures.Select(f => inner.Checks[f.Check])];
    }

    private BatchBuilder Rent(T row)
    {
        var builder = Interlocked.Exchange(ref spare, null) ?? BatchBuilder.OneRow(T.Schema);
        builder.Clear();
        T.Append(row, builder);
        return builder;
    }
}
