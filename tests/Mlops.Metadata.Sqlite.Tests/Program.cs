using Mlops.Metadata.Sqlite.Tests.Processes;

// The tests start this program again as the writers of a store that several processes share.
return args is [StoreWriter.Switch, .. var rest]
    ? await StoreWriter.RunAsync(rest)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
