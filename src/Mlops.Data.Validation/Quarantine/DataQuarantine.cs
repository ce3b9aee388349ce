namespace Mlops.Data.Validation;

/// <summary>Splits data into rows that flow on and a file of rows that fail, with their reasons.</summary>
public static class DataQuarantine
{
    /// <summary>
    /// Writes every row that breaks a rule of a single row, and every row that the source could not parse, to a file with file, row, column,
    /// code, text found and reason: one line for each reason, in the order of the data, the same at any number of threads.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows. Rows that cannot be parsed are kept back only when the options of the source let it skip them.</param>
    /// <param name="schema">The columns and their rules; see <see cref="IRowValidator"/> for those that count.</param>
    /// <param name="options">The file, its format and the budget.</param>
    /// <param name="cancellationToken">Stops within one batch; the file is not written then.</param>
    /// <exception cref="DataException">The source cannot be read.</exception>
    /// <exception cref="SchemaException">A column has another type than the schema says, or an option makes no sense.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async ValueTask<QuarantineResult<T>> QuarantineAsync<T>(
        this Dataset<T> data, DataSchema schema, QuarantineOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var columns = (await data.Source.GetSchemaAsync(cancellationToken)).WithSensitiveOf(schema).WithSensitiveOf(data.Schema);
        var validator = RowValidator.Create(schema, options.Environment, columns, options.FailAt, options.ValueSetFolder);
        var path = Path.GetFullPath(options.Path);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var texts = new UnreadableText(columns, schema, data.Schema);
            var report = await WriteAsync(data.Source, columns, texts, validator, options, temporary, cancellationToken);
            File.Move(temporary, path, true);
            return new QuarantineResult<T>(data with { Source = new ValidRows(data.Source, schema, options) }, report);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<QuarantineReport> WriteAsync(
        IDataSource source,
        DataSchema columns,
        UnreadableText texts,
        CompiledRowValidator validator,
        QuarantineOptions options,
        string path,
        CancellationToken cancellationToken)
    {
        var request = new ReadRequest { Schema = columns, DegreeOfParallelism = options.DegreeOfParallelism };
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, true);
        await file.WriteAsync(QuarantineWriter.Header(options.Format), cancellationToken);
        var (good, failed, unreadable) = (0L, 0L, 0L);
        var parts = source.MapAsync(
            request, (batch, unreadable) => QuarantinePart.Of(batch, unreadable, validator, texts, options.Format), cancellationToken: cancellationToken);
        await foreach (var part in parts)
        {
            await file.WriteAsync(part.Lines, cancellationToken);
            (good, failed, unreadable) = (good + part.Good, failed + part.Failed, unreadable + part.Unreadable);
        }
        await file.FlushAsync(cancellationToken);
        file.Flush(true);
        return new QuarantineReport(good, failed, unreadable, Budget(good, failed + unreadable, options));
    }

    private static IReadOnlyList<Finding> Budget(long good, long bad, QuarantineOptions options)
    {
        var share = bad == 0 ? 0 : (double)bad / (good + bad);
        if (share <= options.MaxFraction) return [];
        return
        [
            new Finding(Severity.Error, new Problem(
                ValidationDiagnostics.BudgetExceeded,
                $"{Words.Plural(bad, "row")}, a share of {Words.Number(share)}, went into quarantine",
                options.Path,
                $"at most a share of {Words.Number(options.MaxFraction)}",
                "Look at the reasons in the file, mend what produces the data, or raise the budget."))
            {
                Count = bad,
                Fraction = share,
                Actual = $"a share of {Words.Number(share)}",
            },
        ];
    }
}
