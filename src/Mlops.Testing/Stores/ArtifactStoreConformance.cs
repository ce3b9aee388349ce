using System.Text;
using Mlops.Metadata;

namespace Mlops.Testing;

/// <summary>
/// What every <see cref="IArtifactStore"/> must do. Call <see cref="CheckAsync"/> from a test; it throws at the first broken
/// promise.
/// </summary>
/// <param name="create">Creates an empty store.</param>
public sealed class ArtifactStoreConformance(Func<IArtifactStore> create)
{
    private static readonly Expect Expect = new(nameof(IArtifactStore));
    private const string Kind = "conformance.text";

    /// <summary>Checks all promises.</summary>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="ConformanceException">A promise is not kept.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        await ReadsBackAsync(create(), cancellationToken);
        await NamesByContentAsync(create(), cancellationToken);
        await RefusesBadNamesAsync(create(), cancellationToken);
        await PublishesNothingOnFailureAsync(create(), cancellationToken);
        await SurvivesAFailureAtEveryWriteAsync(create(), cancellationToken);
        await SaysWhatIsMissingAsync(create(), cancellationToken);
        await ServesConcurrentWritersAsync(create(), cancellationToken);
    }

    private static async Task ReadsBackAsync(IArtifactStore store, CancellationToken cancellationToken)
    {
        var artifact = await PublishAsync(store, 3, cancellationToken, ("b/c.txt", "two"), ("a.txt", "one"), ("empty", ""));
        var reader = await store.OpenAsync(artifact, cancellationToken);
        Expect.Equal(Kind, reader.Kind, "A reader tells the kind.");
        Expect.Equal(3, reader.FormatVersion, "A reader tells the version of the format.");
        Expect.Sequence(["a.txt", "b/c.txt", "empty"], reader.Files, "A reader lists the files in ordinal order.");
        Expect.Equal("two", Read(reader, "b/c.txt"), "What was written is read.");
        Expect.Equal("", Read(reader, "empty"), "An empty file is read as one.");
        Expect.Equal("one", Read(reader, "a.txt") is var first && first == Read(reader, "a.txt") ? first : "", "A file can be read twice.");
        await using var stream = reader.OpenRead("a.txt");
        Expect.True(stream.CanSeek, "Streams of files are seekable.");
        if (reader.FindRegion("a.txt") is not { } region) return;
        var bytes = await File.ReadAllBytesAsync(region.Path, cancellationToken);
        Expect.Equal("one", Encoding.UTF8.GetString(bytes.AsSpan((int)region.Offset, (int)region.Length)), "A region holds the bytes of the file.");
    }

    private static async Task NamesByContentAsync(IArtifactStore store, CancellationToken cancellationToken)
    {
        var first = await PublishAsync(store, 1, cancellationToken, ("a", "x"), ("b", "y"));
        var again = await PublishAsync(store, 1, cancellationToken, ("b", "y"), ("a", "x"));
        Expect.Equal(first, again, "The same files give the same name, in whatever order they were written.");
        var names = new[]
        {
            first,
            await PublishAsync(store, 1, cancellationToken, ("a", "x"), ("b", "z")),
            await PublishAsync(store, 1, cancellationToken, ("a", "x"), ("c", "y")),
            await PublishAsync(store, 2, cancellationToken, ("a", "x"), ("b", "y")),
        };
        Expect.Equal(4, names.Distinct().Count(), "Content, file names and format version are part of the name.");
        Expect.True(await store.ContainsAsync(first, cancellationToken), "A published artifact is contained.");
    }

    private static async Task RefusesBadNamesAsync(IArtifactStore store, CancellationToken cancellationToken)
    {
        foreach (var name in (string[])["", "..", "../a", "a/../../b", "/a", "a//b", "a\\b", "C:a", "manifest.json", "a\0", "a/"])
        {
            await Expect.ThrowsAsync<ArtifactException>(
                () => PublishAsync(store, 1, cancellationToken, (name, "x")), $"A file may not be named '{name.Replace('\0', '0')}'.");
        }
        await Expect.ThrowsAsync<ArtifactException>(
            () => PublishAsync(store, 1, cancellationToken, ("a", "x"), ("a", "y")), "A name cannot be used twice in one artifact.");
        await Expect.ThrowsAsync<ArtifactException>(
            () => store.PublishAsync("../kind", 1, (_, _) => Task.CompletedTask, cancellationToken).AsTask(), "A kind is no path.");
    }

    private static async Task PublishesNothingOnFailureAsync(IArtifactStore store, CancellationToken cancellationToken)
    {
        var published = await PublishAsync(Reference(), 1, cancellationToken, ("a", "x"));
        await Expect.ThrowsAsync<TimeZoneNotFoundException>(
            () => store.PublishAsync(
                Kind,
                1,
                (writer, _) =>
                {
                    Write(writer, "a", "x");
                    throw new TimeZoneNotFoundException("the writer fails");
                },
                cancellationToken).AsTask(),
            "What the writer throws comes through unchanged.");
        Expect.True(!await store.ContainsAsync(published, cancellationToken), "Nothing is published when the writer throws.");
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();
        await Expect.ThrowsAsync<OperationCanceledException>(
            () => PublishAsync(store, 1, canceled.Token, ("a", "x")), "A cancelled token stops the publishing.");
        Expect.True(!await store.ContainsAsync(published, cancellationToken), "Nothing is published when it was cancelled.");
        Expect.Equal(published, await PublishAsync(store, 1, cancellationToken, ("a", "x")), "After a failure the same artifact can be published.");

        static MemoryArtifactStore Reference() => new();
    }

    private static async Task SurvivesAFailureAtEveryWriteAsync(IArtifactStore store, CancellationToken cancellationToken)
    {
        const int writes = 6;
        var whole = await PublishAsync(new MemoryArtifactStore(), int.MaxValue);
        for (var failing = 0; failing < writes; failing++)
        {
            await Expect.ThrowsAsync<IOException>(
                () => PublishAsync(store, failing), $"A failure at write {failing} comes through, also while a file is open.");
            Expect.True(!await store.ContainsAsync(whole, cancellationToken), $"A failure at write {failing} leaves no half artifact.");
        }
        Expect.Equal(whole, await PublishAsync(store, int.MaxValue), "After failures the whole artifact can be published.");

        async Task<ArtifactRef> PublishAsync(IArtifactStore to, int failing) => await to.PublishAsync(
            Kind,
            1,
            (writer, _) =>
            {
                for (var file = 0; file < 2; file++)
                {
                    using var stream = writer.Create($"file-{file}");
                    for (var part = 0; part < writes / 2; part++)
                    {
                        if (file * writes / 2 + part == failing) throw new IOException("the disk fails");
                        stream.Write(new byte[1000]);
                    }
                }
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private static async Task SaysWhatIsMissingAsync(IArtifactStore store, CancellationToken cancellationToken)
    {
        var unknown = new ArtifactRef(Kind, Digest.Of("never published"));
        Expect.True(!await store.ContainsAsync(unknown, cancellationToken), "An unknown artifact is not contained.");
        await Expect.ThrowsAsync<ArtifactException>(() => store.OpenAsync(unknown, cancellationToken).AsTask(),
            "Opening an unknown artifact is an error.");
        var reader = await store.OpenAsync(await PublishAsync(store, 1, cancellationToken, ("a", "x")), cancellationToken);
        await Expect.ThrowsAsync<ArtifactException>(() => reader.OpenRead("b").DisposeAsync().AsTask(), "Opening an unknown file is an error.");
    }

    private static async Task ServesConcurrentWritersAsync(IArtifactStore store, CancellationToken cancellationToken)
    {
        var writers = Enumerable.Range(0, 16).Select(async i =>
        {
            await Task.Yield();
            return await PublishAsync(store, 1, cancellationToken, ("a", $"{i % 4}"), ("b", "y"));
        });
        var names = await Task.WhenAll(writers);
        Expect.Equal(4, names.Distinct().Count(), "Concurrent writers of the same artifact all succeed with the same name.");
        foreach (var name in names)
            Expect.Equal("y", Read(await store.OpenAsync(name, cancellationToken), "b"), "What concurrent writers have published is whole.");
    }

    private static async Task<ArtifactRef> PublishAsync(
        IArtifactStore store, int formatVersion, CancellationToken cancellationToken, params (string Name, string Text)[] files) =>
        await store.PublishAsync(
            Kind,
            formatVersion,
            (writer, _) =>
            {
                foreach (var (name, text) in files) Write(writer, name, text);
                return Task.CompletedTask;
            },
            cancellationToken);

    private static void Write(IArtifactWriter writer, string name, string text)
    {
        using var stream = writer.Create(name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Read(IArtifactReader reader, string name)
    {
        using var text = new StreamReader(reader.OpenRead(name), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
