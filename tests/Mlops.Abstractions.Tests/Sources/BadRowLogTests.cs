namespace Mlops.Abstractions.Tests.Sources;

public class BadRowLogTests
{
    [Fact]
    public void ToFindings_WhateverTheOrderOfThreads_IsTheSame()
    {
        var rows = Enumerable.Range(0, 200).Select(i => Bad(i % 3, i, i % 2 == 0 ? "fare" : null)).ToArray();
        var inOrder = new BadRowLog();
        foreach (var row in rows) inOrder.Add(row);
        var shuffled = new BadRowLog();
        new Random(5).Shuffle(rows);
        Parallel.ForEach(rows, shuffled.Add);
        Assert.Equal(200, shuffled.Count);
        Assert.Equal(inOrder.First(), shuffled.First());
        Assert.Equal(inOrder.ToFindings().SelectMany(f => f.Examples), shuffled.ToFindings().SelectMany(f => f.Examples));
    }

    [Fact]
    public void ToFindings_OfManyRows_CountsAllAndKeepsTheFirstOfEachKind()
    {
        var log = new BadRowLog();
        for (var row = 20; row >= 1; row--) log.Add(Bad(0, row, "fare"));
        log.Add(Bad(0, 3, null));
        var findings = log.ToFindings();
        Assert.Equal([(null, 1L), ("fare", 20L)], findings.Select(f => (f.Column, f.Count!.Value)));
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Equal([1, 2, 3, 4, 5], findings[1].Examples.Select(e => e.Row));
        Assert.Equal(BadRowLog.ExamplesPerFinding, findings[1].Examples.Count);
    }

    [Fact]
    public void ToFindings_OfNothing_IsEmpty()
    {
        var log = new BadRowLog();
        Assert.Empty(log.ToFindings());
        Assert.Empty(log.First());
        Assert.Equal(0, log.Count);
    }

    private static BadRow Bad(int file, long row, string? column) =>
        new(file, $"{file}.csv", row, row + 1, column, $"text {row}", new Problem("MLOPS2103", "found", $"row {row}"));
}
