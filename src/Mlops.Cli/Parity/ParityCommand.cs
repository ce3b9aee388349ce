using System.CommandLine;

namespace Mlops.Cli;

internal static class ParityCommand
{
    public static Command Create(TextWriter output)
    {
        var bundle = new Argument<string>("BUNDLE") { Description = "A bundle (.zip), or the directory of a bundle or of a transform." };
        var day = new Option<string?>("--day") { Description = "Rows of a day with the scores or features that were recorded then." };
        var score = new Option<string>("--score") { Description = "The column of recorded scores.", DefaultValueFactory = _ => "score" };
        var features = new Option<string>("--features")
        {
            Description = "The column of recorded features: all of them, a list of float32.", DefaultValueFactory = _ => "features",
        };
        var json = CommonOptions.Json();
        var input = new InputOptions();
        var command = new Command("parity", "Replays the parity rows of a bundle on this machine. Exit code 1 when a bit differs.")
        {
            bundle, json, day, score, features,
        };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var subject = await ParitySubject.OpenAsync(parsed.GetRequiredValue(bundle), cancellationToken);
            var certificate = subject.Transform.CertifyParity();
            DayReport? report = null;
            if (parsed.GetValue(day) is { } path)
            {
                var request = input.Read(parsed);
                var recorded = await RecordedDay.OpenAsync(
                    subject, path, parsed.GetRequiredValue(score), parsed.GetRequiredValue(features), request, cancellationToken);
                report = await recorded.ReplayAsync(cancellationToken);
                request.Progress?.Clear();
            }
            var isKept = certificate.IsKept && subject.ScoreDifference is null && report?.Difference is null;
            if (parsed.GetValue(json)) Answer.Json(output, w => ParityJson.Write(w, subject, certificate, report, isKept));
            else ParityText.Print(output, subject, certificate, report);
            return isKept ? MlopsTool.Success : MlopsTool.Findings;
        });
        return command;
    }
}
