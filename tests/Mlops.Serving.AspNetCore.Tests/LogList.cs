using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mlops.Serving.AspNetCore.Tests;

/// <summary>Keeps the log messages of the SDK with their ids.</summary>
internal sealed class LogList : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Text)> messages = new();

    public IReadOnlyList<(int Id, string Text)> Messages => [.. messages];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id is >= 8300 and < 8400) messages.Enqueue((eventId.Id, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
