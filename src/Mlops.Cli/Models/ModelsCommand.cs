using System.CommandLine;
using Mlops.Metadata;

namespace Mlops.Cli;

internal static class ModelsCommand
{
    public static Command Create(TextWriter output) => new("models", "Looks at registered models and moves their aliases.")
    {
        List(output), Show(output), PromoteCommand.Create(output),
    };

    private static Command List(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists models with their newest version and aliases.") { store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.Open(parsed.GetRequiredValue(store));
            var models = new List<ModelState>();
            foreach (var name in await opened.Models.ListModelsAsync(cancellationToken))
                models.Add(await ModelState.LoadAsync(opened.Models, name, cancellationToken));
            if (parsed.GetValue(json)) Answer.Json(output, w => ModelJson.WriteList(w, models));
            else if (models.Count == 0) Answer.Line(output, "No model is registered in this store.");
            else Answer.Table(output, ["model", "versions", "newest", "aliases"], models.Select(Cells));
            return MlopsTool.Success;
        });
        return command;
    }

    private static Command Show(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var name = new Argument<string>("MODEL") { Description = "NAME for all versions; NAME@ALIAS or NAME/VERSION for one." };
        var command = new Command("show", "Shows versions with the evidence of their gates, and the history of the aliases.")
        {
            name, store, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.Open(parsed.GetRequiredValue(store));
            var asked = parsed.GetRequiredValue(name);
            var model = await ModelState.LoadAsync(opened.Models, asked, cancellationToken);
            if (model.Versions.Count > 0)
            {
                if (parsed.GetValue(json)) Answer.Json(output, w => ModelJson.Write(w, model));
                else ModelText.Print(output, model);
                return MlopsTool.Success;
            }
            if (asked.AsSpan().IndexOfAny('@', '/') < 0) throw await UnknownAsync(opened, asked, cancellationToken);
            var version = await new LineageQuery(opened).FindVersionAsync(asked, cancellationToken);
            model = await ModelState.LoadAsync(opened.Models, version.Model, cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => ModelJson.Write(w, model, version));
            else ModelText.Print(output, model, version);
            return MlopsTool.Success;
        });
        return command;
    }

    private static async Task<StoreException> UnknownAsync(MlopsStore store, string name, CancellationToken cancellationToken)
    {
        var nearest = NearestNames.Suggest(name, await store.Models.ListModelsAsync(cancellationToken));
        return new StoreException(new Problem(
            CliDiagnostics.UnknownModel,
            $"There is no model '{name}'",
            $"store {store.Name}",
            Remedy: $"{nearest} 'mlops models list' shows them all.".TrimStart()));
    }

    private static string[] Cells(ModelState model) =>
    [
        model.Name,
        Text.Of(model.Versions.Count),
        model.Versions.Count > 0 ? Text.Of(model.Versions[^1].Version) : "",
        model.AliasText(),
    ];
}
