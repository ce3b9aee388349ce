using System.CommandLine;
using Mlops.Transform;

namespace Mlops.Cli;

internal static class VocabularyCommand
{
    public static Command Create(TextWriter output)
    {
        var bundle = new Argument<string>("BUNDLE") { Description = "A bundle (.zip), or the directory of a bundle or of a transform." };
        var operation = new Option<string?>("--operation") { Description = "The operation whose categories are shown; without it the operations." };
        var find = new Option<string[]>("--find") { Description = "A category to look up; may be repeated. Exit code 1 when one is unknown." };
        var top = new Option<int>("--top") { Description = "How many categories are shown, in the order of their places.", DefaultValueFactory = _ => 20 };
        var json = CommonOptions.Json();
        var command = new Command("vocabulary", "Shows the categories that a transform knows.") { bundle, operation, find, top, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var subject = await ParitySubject.OpenAsync(parsed.GetRequiredValue(bundle), cancellationToken);
            var asJson = parsed.GetValue(json);
            if (parsed.GetValue(operation) is not { } name)
            {
                VocabularyAnswer.Operations(output, subject.Transform.Vocabularies, asJson);
                return MlopsTool.Success;
            }

            var vocabulary = Find(subject.Transform.Vocabularies, name);
            var wanted = parsed.GetValue(find) ?? [];
            var places = wanted.Length > 0 ? wanted.Select(vocabulary.Find) : First(vocabulary, parsed.GetValue(top));
            VocabularyAnswer.Categories(output, vocabulary, places, wanted, asJson);
            return Array.TrueForAll(wanted, text => vocabulary.Find(text) >= 0) ? MlopsTool.Success : MlopsTool.Findings;
        });
        return command;
    }

    private static IEnumerable<int> First(FittedVocabulary vocabulary, int count) => Enumerable.Range(0, Math.Clamp(count, 0, vocabulary.Count));

    private static FittedVocabulary Find(IReadOnlyList<FittedVocabulary> vocabularies, string name) =>
        vocabularies.FirstOrDefault(v => v.Operation == name) ?? throw new ModelException(new Problem(
            CliDiagnostics.InvalidOption, $"The transform has no vocabulary of an operation '{name}'", "--operation",
            vocabularies.Count > 0 ? $"one of {string.Join(", ", vocabularies.Select(v => v.Operation))}" : "an operation with a vocabulary",
            NearestNames.Suggest(name, vocabularies.Select(v => v.Operation))));
}
