namespace Mlops.Data.Tests;

/// <summary>Spans in the sources: what is read, and what a step is cached by.</summary>
public sealed class SpanSourceTests : IDisposable
{
    private static readonly DataSchema Schema = CsvText.Schema(("n", ColumnType.Int32));
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-spans").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Files_PatternWithSpans_ReadsTheLatestOrTheSelected()
    {
        Write(1, 2, 3);
        var pattern = $"{folder}/{{SPAN}}.csv";
        Assert.Equal([[3]], await Csv.Files(pattern, Schema).RowsAsync());
        Assert.Equal([[1], [2]], await Csv.Files(pattern, SpanSelection.Range(1, 2), Schema).RowsAsync());
        var window = Csv.Files(pattern, SpanSelection.Rolling(2), Schema);
        Assert.Equal([[2], [3]], await window.RowsAsync());
        Write(4);
        Assert.Equal([[3], [4]], await window.RowsAsync());
    }

    [Fact]
    public async Task Files_ArrowWithSpans_ReadsTheSelected()
    {
        for (var span = 1; span <= 3; span++)
        {
            var batch = new DataBatch(Schema, [new PrimitiveData<int>(ColumnType.Int32, new[] { span * 10 })]);
            await File.WriteAllBytesAsync($"{folder}/{span}.arrow", await ArrowFileTests.WriteAsync(Schema, batch), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync($"{folder}/{span}.arrows", await ArrowStreamTests.WriteAsync(Schema, batch), TestContext.Current.CancellationToken);
        }
        Assert.Equal([[30]], await ArrowFile.Files($"{folder}/{{SPAN}}.arrow", Schema).RowsAsync());
        Assert.Equal([[10], [20]], await ArrowStream.Files($"{folder}/{{SPAN}}.arrows", Schema, SpanSelection.Rolling(2, 1)).RowsAsync());
        Assert.Equal([[10], [20], [30]], await ArrowFile.Files($"{folder}/*.arrow", Schema).RowsAsync());
        var none = await Assert.ThrowsAsync<DataException>(async () => await ArrowFile.Files($"{folder}/*.feather", Schema).RowsAsync());
        Assert.Equal(PathDiagnostics.NothingMatches, none.Code);
    }

    [Fact]
    public async Task Files_JsonLinesWithSpans_ReadsTheSelectedAndSkipsRowsOfTheSample()
    {
        for (var span = 1; span <= 3; span++) await File.WriteAllTextAsync($"{folder}/{span}.jsonl", $"{{\"n\":{span}}}\n", TestContext.Current.CancellationToken);
        Assert.Equal([[3]], await JsonLines.Files($"{folder}/{{SPAN}}.jsonl", Schema).RowsAsync());
        var window = JsonLines.Files($"{folder}/{{SPAN}}.jsonl", SpanSelection.Rolling(2), Schema);
        Assert.Equal([[2], [3]], await window.RowsAsync());
        Assert.True(window.Source is ISampledSource { SkipsRows: true });
        Assert.True(Csv.Files($"{folder}/*.csv", Schema).Source is ISampledSource { SkipsRows: true });
    }

    [Fact]
    public async Task Read_SelectedSpans_AreInputsOfTheStepAndHeldUntilItRuns()
    {
        Write(1, 2);
        var source = Csv.Files($"{folder}/{{SPAN}}.csv", SpanSelection.Latest, Schema);
        var step = Definition(source);
        var inputs = await step.ResolveAsync!(null!, TestContext.Current.CancellationToken);
        Assert.Equal(["span 2", $"{folder}/2.csv"], inputs.Select(i => i.Uri));
        Assert.Equal(["span", "file"], inputs.Select(i => i.Role));
        // The same bytes under a later span are another input.
        File.Copy($"{folder}/2.csv", $"{folder}/3.csv");
        var later = await step.ResolveAsync!(null!, TestContext.Current.CancellationToken);
        Assert.NotEqual(inputs[0].Artifact, later[0].Artifact);
        Assert.Equal(inputs[1].Artifact, later[1].Artifact);
    }

    [Fact]
    public void Over_FilteredSource_KeepsTheFilesThatWereChosen()
    {
        Write(1);
        var filtered = Csv.Files($"{folder}/{{SPAN}}.csv", Schema).Take(5).Where(Schema.Number("n") > 0);
        var files = Assert.IsType<IFileSource>(filtered.Source, exactMatch: false);
        Assert.Equal([$"{folder}/1.csv"], files.Select()!.Paths);
        Assert.EndsWith("(filtered)", files.Over([$"{folder}/1.csv"]).Name, StringComparison.Ordinal);
    }

    private static StepDefinition Definition(Dataset<Row> source)
    {
        var builder = new Recorder();
        builder.Read(source);
        return builder.Last!;
    }

    private void Write(params int[] spans)
    {
        foreach (var span in spans) File.WriteAllText($"{folder}/{span}.csv", $"n\n{span}\n");
    }

    private sealed class Recorder : IPipelineBuilder
    {
        public StepDefinition? Last { get; private set; }

        public Step<T> Add<T>(StepDefinition<T> definition) where T : notnull
        {
            Last = definition;
            return (Step<T>)definition.CreateStep(this);
        }
    }
}
