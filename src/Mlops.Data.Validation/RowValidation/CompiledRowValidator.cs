using System.Buffers;

namespace Mlops.Data.Validation;

internal sealed class CompiledRowValidator : IRowValidator
{
    private const int StackRows = 256;
    private readonly RowCheck[] checks;

    public CompiledRowValidator(DataSchema columns, IEnumerable<RowCheck> rules)
    {
        Columns = columns;
        checks = [.. rules];
        Checks = [.. checks.Select(c => new RowReason(c.Code, c.Column, c.Breach, c.Expected, c.Severity))];
    }

    public DataSchema Columns { get; }

    public IReadOnlyList<RowReason> Checks { get; }

    /// <summary>The column whose text shows a failure; -1 for none.</summary>
    public int PlaceOf(int check) => checks[check].Place;

    [System.Runtime.CompilerServices.SkipLocalsInit]
    public bool IsValid(DataBatch batch)
    {
        CheckColumns(batch);
        if (batch.RowCount > StackRows) return IsEachValid(batch);
        Span<int> rows = stackalloc int[StackRows];
        rows = rows[..batch.RowCount];
        foreach (var check in checks)
            if (check.Rule.Find(batch, rows) > 0) return false;
        return true;
    }

    public int Validate(DataBatch batch, RowVerdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        CheckColumns(batch);
        verdicts.Start(batch.RowCount);
        for (var i = 0; i < checks.Length; i++)
        {
            var found = checks[i].Rule.Find(batch, verdicts.Scratch);
            for (var n = 0; n < found; n++) verdicts.Add(verdicts.Scratch[n], i);
        }
        return verdicts.Failures.Count == 0 ? 0 : verdicts.FailedRows;
    }

    private bool IsEachValid(DataBatch batch)
    {
        var rows = ArrayPool<int>.Shared.Rent(batch.RowCount);
        var isValid = true;
        for (var i = 0; i < checks.Length && isValid; i++) isValid = checks[i].Rule.Find(batch, rows.AsSpan(0, batch.RowCount)) == 0;
        ArrayPool<int>.Shared.Return(rows);
        return isValid;
    }

    private void CheckColumns(DataBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (ReferenceEquals(batch.Schema, Columns)) return;
        for (var i = 0; i < Columns.Count; i++)
        {
            var expected = Columns.Fields[i];
            if (i < batch.Schema.Count && batch.Schema.Fields[i].Name == expected.Name && batch.Schema.Fields[i].Type == expected.Type) continue;
            throw new SchemaException(new Problem(
                DiagnosticCodes.WrongColumnType, "A batch has other columns than its validator", $"column {i + 1}", expected.ToString(),
                $"Select the columns of {nameof(IRowValidator)}.{nameof(Columns)} first."));
        }
    }
}
