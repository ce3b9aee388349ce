using System.CommandLine;
using System.Globalization;

namespace Mlops.Cli;

/// <summary>The options of every command that reads rows.</summary>
internal sealed class InputOptions
{
    private readonly Option<string?> format = new("--format")
    {
        Description = "The format, when the extension does not tell it: csv, tsv, jsonl, arrow or arrow-stream.",
    };

    private readonly Option<string?> span = new("--span")
    {
        Description = "Which spans of a pattern with {SPAN} or {YYYY}{MM}{DD}: latest (the default), all, N, A..B or rolling:N; days as 2026-05-31.",
    };

    private readonly Option<double> sample = new("--sample")
    {
        Description = "Read a random share of the rows, above 0 and at most 1: the same rows every time.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<ulong> seed = new("--seed") { Description = "Another seed samples other rows." };

    private readonly Option<long?> take = new("--take") { Description = "Read the first rows only." };

    private readonly Option<string?> columns = new("--columns") { Description = "Read these columns only: a,b,c." };

    private readonly Option<bool> progress = new("--progress")
    {
        Description = "Tell rows and bytes on standard error also when it is no terminal.",
    };

    public InputOptions()
    {
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !InputFormats.Names.Contains(value))
                result.AddError($"'{value}' is no format: {string.Join(", ", InputFormats.Names)}.");
        });
        sample.CustomParser = result =>
        {
            if (OptionText.TryNumber(result.Tokens[0].Value) is { } share and > 0 and <= 1) return share;
            result.AddError($"--sample cannot be '{result.Tokens[0].Value}': a share above 0 and at most 1, such as 0.1.");
            return 1;
        };
        take.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError($"--take cannot be '{value}': a number of rows, at least 0.");
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[format, span, sample, seed, take, columns, progress]) command.Options.Add(option);
    }

    public InputRequest Read(ParseResult parsed) => new()
    {
        Format = parsed.GetValue(format) is { } name ? InputFormats.Parse(name) : null,
        Spans = parsed.GetValue(span) is { } spans ? SpanText.Parse(spans) : null,
        Sample = parsed.GetValue(sample),
        Seed = parsed.GetValue(seed),
        Take = parsed.GetValue(take),
        Columns = parsed.GetValue(columns) is { } names ? OptionText.List("--columns", names) : null,
        Progress = ReadingProgress.Create(parsed.InvocationConfiguration.Error, parsed.GetValue(progress)),
    };
}
