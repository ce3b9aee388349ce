namespace Mlops.Data.Validation;

/// <summary>What one batch gives to the quarantine.</summary>
internal sealed record QuarantinePart(ReadOnlyMemory<byte> Lines, long Good, long Failed, long Unreadable)
{
    public static QuarantinePart Of(
        DataBatch batch, IReadOnlyList<BadRow> unreadable, CompiledRowValidator validator, UnreadableText texts, QuarantineFormat format)
    {
        using (batch)
        {
            var verdicts = new RowVerdicts();
            var failed = validator.Validate(batch, verdicts);
            var writer = new QuarantineWriter(format);
            var next = 0;
            foreach (var failure in verdicts.Failures.OrderBy(f => f.Row).ThenBy(f => f.Check))
            {
                var row = batch.RowNumber(failure.Row);
                while (next < unreadable.Count && unreadable[next].Row < row) Write(writer, unreadable[next++], texts);
                var reason = validator.Checks[failure.Check];
                var place = validator.PlaceOf(failure.Check);
                var text = place < 0 ? null : RowHits.TextOf(batch, place, failure.Row);
                writer.Write(batch.Source, row, reason.Column, reason.Code, text, $"{reason.Found}; expected {reason.Expected}");
            }
            while (next < unreadable.Count) Write(writer, unreadable[next++], texts);
            return new QuarantinePart(writer.Written, batch.RowCount - failed, failed, unreadable.Count);
        }
    }

    /// <summary>A row as it was found; of a sensitive column, and of a text that may reach into one, only what was expected.</summary>
    private static void Write(QuarantineWriter writer, BadRow row, UnreadableText texts)
    {
        if (texts.IsHidden(row)) writer.Write(row.Source, row.Row, row.Column, row.Problem.Code, Field.HiddenText, $"expected {row.Problem.Expected}");
        else writer.Write(row.Source, row.Row, row.Column, row.Problem.Code, row.Text, row.Problem.Found);
    }
}
