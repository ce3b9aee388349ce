namespace Mlops.Data;

/// <summary>The step that brings rows from outside into a pipeline.</summary>
public static class DatasetSteps
{
    /// <summary>
    /// Reads a data set and stores what is really in it, as Arrow files. The step is cached by the content of the files, not by
    /// their paths, and by the spans that were selected; a source without files, such as rows in memory, is cached by the content
    /// of its rows.
    /// </summary>
    /// <typeparam name="T">The record of a row, or <see cref="Row"/>.</typeparam>
    /// <param name="builder">The pipeline.</param>
    /// <param name="dataset">The rows and their declared schema.</param>
    /// <param name="name">The name of the step; null for <c>read</c>.</param>
    /// <returns>
    /// The stored rows with the declared schema. Rows that the source left out are reported as warnings, and stored beside the others
    /// for the verb <c>Quarantine</c>.
    /// </returns>
    public static Step<Dataset<T>> Read<T>(this IPipelineBuilder builder, Dataset<T> dataset, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dataset);
        return builder.Add(new StepDefinition<Dataset<T>>
        {
            Name = name ?? "read",
            Version = "3",
            Kind = ArtifactKinds.Dataset,
            FormatVersion = DatasetArtifact.FormatVersion,
            Parameters = StepParameters.None.WithJson("schema", json => DataSchemaJson.Write(json, dataset.Schema)),
            Check = context => context.SetSchema(dataset.Schema),
            ResolveAsync = async (_, cancellationToken) => await ResolveAsync(dataset.Source, cancellationToken),
            ProduceAsync = async (context, writer, cancellationToken) =>
            {
                var log = new BadRowLog();
                var request = new ReadRequest { DegreeOfParallelism = context.DegreeOfParallelism, BadRows = log };
                var rows = await DatasetArtifact.WriteAsync(Resolved(dataset.Source, context.ResolvedInputs), writer, request, cancellationToken);
                context.RecordMetric("rows", rows);
                foreach (var finding in log.ToFindings()) context.Report(finding);
            },
            LoadAsync = (_, reader, _) => new ValueTask<Dataset<T>>(new Dataset<T>(DatasetArtifact.Open(reader), dataset.Schema)),
        });
    }

    private static async ValueTask<IReadOnlyList<ResolvedInput>> ResolveAsync(
        IDataSource source, CancellationToken cancellationToken)
    {
        var selection = (source as IFileSource)?.Select();
        var files = await (selection is null ? source : ((IFileSource)source).Over(selection.Paths)).GetFilesAsync(cancellationToken);
        if (files.Count > 0) return [.. selection?.Spans.Select(ToInput) ?? [], .. files.Select(ResolvedInput.OfFile)];
        // Rows without a file are pinned by the Arrow bytes that they would be stored as.
        using var hash = new HashingWriter();
        await DatasetArtifact.WriteAsync(source, hash, null, cancellationToken);
        return [new ResolvedInput("rows", new ArtifactRef(ResolvedInput.FileKind, hash.Digest())) { Uri = source.Name, Bytes = hash.Bytes }];
    }

    /// <summary>
    /// The source over the files that the step was cached by: a span or file that came since then belongs to the next run.
    /// </summary>
    private static IDataSource Resolved(IDataSource source, IReadOnlyList<ResolvedInput> inputs)
    {
        string[] paths = [.. inputs.Where(i => i.Role == "file").Select(i => i.Uri)];
        return paths.Length > 0 && source is IFileSource files && files.Select() is not null ? files.Over(paths) : source;
    }

    /// <summary>A span is an input of its own: the same bytes under another span are another reading.</summary>
    private static ResolvedInput ToInput(SpanFiles span) =>
        new("span", new ArtifactRef(ResolvedInput.FileKind, Digest.Of(span.ToString()))) { Uri = span.ToString() };
}
