using System.CommandLine;
using System.Globalization;
using Mlops.Metadata;

namespace Mlops.Cli;

internal static class LineageCommand
{
    public static Command Create(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var start = new Argument<string>("START")
        {
            Description = "NAME@ALIAS or NAME/VERSION: back to the files. A file or a SHA-256: forward to the versions.",
        };
        var command = new Command("lineage", "Follows a version back to its files, or a file forward to the versions.")
        {
            start, store, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var query = new LineageQuery(CommonOptions.Open(parsed.GetRequiredValue(store)));
            var graph = await FollowAsync(query, parsed.GetRequiredValue(start), cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => LineageJson.Write(w, graph));
            else LineageText.Print(output, graph);
            return MlopsTool.Success;
        });
        return command;
    }

    private static bool NamesVersion(string start) =>
        start.Contains('@', StringComparison.Ordinal)
        || (start.Split('/') is [_, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static async Task<LineageGraph> FollowAsync(LineageQuery query, string start, CancellationToken cancellationToken)
    {
        if (Digest.TryParse(start, out var digest)) return await query.DownstreamAsync(digest, cancellationToken);
        if (!File.Exists(start))
        {
            if (!NamesVersion(start))
                throw InputFile.Unknown(start, "Name a file that was read, its SHA-256, NAME@ALIAS or NAME/VERSION.");
            var version = await query.FindVersionAsync(start, cancellationToken);
            return await query.UpstreamAsync(version, cancellationToken);
        }
        await using var stream = File.OpenRead(start);
        return await query.DownstreamAsync(await Digest.OfAsync(stream, cancellationToken), cancellationToken);
    }
}
