namespace TaxiTips;

/// <summary>The command line.</summary>
internal sealed record Options
{
    public const string Help = """
        TaxiTips: three days of taxi trips through one pipeline.

          dotnet run --project samples/TaxiTips -c Release -- [serve] [options]

          --data FILE.csv   real trips instead of generated ones: sorted by time into three spans, the last one broken
          --store DIR       where artifacts and metadata are kept (default: ./mlops-store)
          --json FILE       also write the result as one JSON object
          --urls URL        where 'serve' listens (default: http://127.0.0.1:5080)
          serve             after the three days, serve the production model at POST /tips
        """;

    private static readonly string[] Valued = ["--data", "--store", "--json", "--urls"];

    public bool Serve { get; init; }

    public string? Data { get; init; }

    public string Store { get; init; } = "mlops-store";

    public string? Json { get; init; }

    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Reads the arguments; null, with a message, when they are not understood.</summary>
    public static Options? Parse(IReadOnlyList<string> args, TextWriter error)
    {
        var options = new Options();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "serve")
            {
                options = options with { Serve = true };
                continue;
            }
            if (!Valued.Contains(args[i]) || i + 1 == args.Count)
            {
                error.WriteLine(Valued.Contains(args[i])
                    ? $"'{args[i]}' needs a value."
                    : $"'{args[i]}' is unknown. {NearestNames.Suggest(args[i], [.. Valued, "serve"])}");
                error.WriteLine(Help);
                return null;
            }
            var value = args[++i];
            options = args[i - 1] switch
            {
                "--data" => options with { Data = value },
                "--store" => options with { Store = value },
                "--json" => options with { Json = value },
                _ => options with { Urls = value },
            };
        }
        if (options.Data is null || File.Exists(options.Data)) return options;
        error.WriteLine($"There is no file '{Path.GetFullPath(options.Data)}'. Give --data a CSV file with the columns of TaxiTrip.");
        return null;
    }
}
