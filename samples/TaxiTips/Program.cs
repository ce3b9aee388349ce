using Spectre.Console;
using TaxiTips;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(Options.Help);
    return 0;
}
if (Options.Parse(args, Console.Error) is not { } options) return 2;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
// What is piped into a file or a log shall not be folded at the width of a terminal that is not there.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 160;
var report = new ConsoleReport(AnsiConsole.Console);
try
{
    var files = await DayFiles.PrepareAsync(options, stop.Token);
    var store = MlopsStore.Open(options.Store);
    var days = await ThreeDays.RunAsync(store, files, report.Day, stop.Token);
    ServingCheck? serving = null;
    if (days.Any(d => d.ModelVersion is not null))
    {
        report.Lineage(await LineageText.OfProductionAsync(store, stop.Token));
        serving = await ServingCheck.MeasureAsync(store, stop.Token);
        report.Serving(serving);
    }
    if (options.Json is { } path) await JsonReport.WriteAsync(path, days, serving, stop.Token);
    if (options.Serve) await TipService.RunAsync(store, options.Urls, stop.Token);
    return days.All(d => d.EndedAsExpected) ? 0 : 1;
}
catch (MlopsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Cancelled. Run again: finished steps are found and not repeated.");
    return 2;
}
