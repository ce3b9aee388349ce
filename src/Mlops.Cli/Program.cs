using Mlops.Cli;

return await MlopsTool.InvokeAsync(args, Console.Out, Console.Error);
