using Mlops.Transform;

namespace Mlops.Cli;

/// <summary>A certificate for people.</summary>
internal static class ParityText
{
    public static void Print(TextWriter output, ParitySubject subject, ParityCertificate certificate, DayReport? day)
    {
        var model = subject.Model.Length > 0 ? $"{subject.Model}, " : "";
        Answer.Line(output, $"artifact  {model}{subject.Kind} {subject.Digest.Hex}");
        Answer.Line(output, $"runtime   {Machine.Runtime}, {Machine.System}");
        Answer.Line(output, $"processor {(Machine.Features.Count == 0 ? "no vector instructions" : string.Join(", ", Machine.Features))}");
        Answer.Line(output, $"features  {Verdict(certificate.RowCount, "parity rows", certificate.Difference?.ToString())}");
        if (subject.ScoreDifference is not null || subject.ScoreCount > 0)
            Answer.Line(output, $"scores    {Verdict(subject.ScoreCount, "parity rows", subject.ScoreDifference?.Found)}");
        else Answer.Line(output, $"scores    {(subject.Scorer is null ? "no model" : "none are stored with the model")}");
        if (day is not null) Answer.Line(output, $"day       {Verdict(day.Compared, $"of {Text.Of(day.RowCount)} recorded rows", day.Difference)}");
        Answer.Table(output, ["column", "type", "missing", "unseen", "smallest", "largest"], certificate.Columns.Select(c => new[]
        {
            c.Name, c.Type.ToString(), Text.Of(c.Missing), c.Unseen is { } unseen ? Text.Of(unseen) : "", Text.Of(c.Smallest), Text.Of(c.Largest),
        }));
    }

    private static string Verdict(long count, string rows, string? difference) =>
        difference is null ? $"{Text.Of(count)} {rows}, alone and in a batch: every bit is equal" : $"DIFFER: {difference}";
}
