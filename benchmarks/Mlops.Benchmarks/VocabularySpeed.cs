using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mlops.Metadata;

namespace Mlops.Benchmarks;

/// <summary>
/// A vocabulary of millions of categories: fitting it, its file, loading it in a fresh process and looking texts up, beside the same
/// vocabulary stored as text, which is read and put into a table at every load.
/// </summary>
internal static class VocabularySpeed
{
    private const int LookUps = 1_000_000;

    private static readonly DataSchema Users = new(new Field("user", ColumnType.String));

    public static async Task<int> RunAsync(int categories)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mlops-vocabulary-{categories}");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        try
        {
            var csv = Path.Combine(folder, "users.csv");
            await WriteUsersAsync(csv, categories);
            foreach (var way in (string[])["fit", "mapped", "text", "mapped", "text"])
            {
                if (await ChildProcess.RunAsync("vocabulary-once", way, folder, Invariant($"{categories}")) is not { } printed) return 1;
                Console.Write(printed);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        PrintLimit();
        return 0;
    }

    /// <summary>Fits, or loads and looks up, in a process of its own, and prints what that took.</summary>
    public static Task<int> OnceAsync(string way, string folder, int categories) =>
        way == "fit" ? FitAsync(folder, categories) : LoadAsync(way, folder, categories);

    private static async Task<int> FitAsync(string folder, int categories)
    {
        var data = Csv.Files(Path.Combine(folder, "users.csv"), Users);
        var watch = Stopwatch.StartNew();
        var transform = await new TransformBuilder().OneHot(Users.Text("user"), categories).Build().FitAsync(new TrainingSet<Row>(data));
        var fit = watch.Elapsed;
        watch.Restart();
        var store = new FileArtifactStore(Path.Combine(folder, "mapped"));
        var mapped = await SaveAsync(store, transform);
        var save = watch.Elapsed;
        await File.WriteAllTextAsync(Path.Combine(folder, "mapped.ref"), mapped.Digest.ToString());
        var reader = await store.OpenAsync(mapped);
        var file = reader.Files.Single(f => f.StartsWith("vocab/", StringComparison.Ordinal));
        var text = await new FileArtifactStore(Path.Combine(folder, "text")).PublishAsync(
            reader.Kind, reader.FormatVersion, (writer, _) => CopyAsText(reader, file, transform, writer));
        await File.WriteAllTextAsync(Path.Combine(folder, "text.ref"), text.Digest.ToString());
        Console.WriteLine(Invariant($"{categories:N0} categories: fitted from CSV in {fit.TotalSeconds:0.0} s with {PeakMegabytes()} MB at most, saved in {save.TotalSeconds:0.0} s"));
        Console.WriteLine(Invariant($"  {file}: {reader.FindRegion(file)!.Value.Length / 1e6:N0} MB, {reader.FindRegion(file)!.Value.Length / (double)categories:0.0} bytes a category"));
        return 0;
    }

    private static async Task<int> LoadAsync(string way, string folder, int categories)
    {
        var artifact = new ArtifactRef(ArtifactKinds.Transform, Digest.Parse(await File.ReadAllTextAsync(Path.Combine(folder, way + ".ref"))));
        var store = new FileArtifactStore(Path.Combine(folder, way));
        var before = Process.GetCurrentProcess().WorkingSet64;
        var watch = Stopwatch.StartNew();
        var reader = await store.OpenAsync(artifact);
        foreach (var file in reader.Files) reader.FindRegion(file);
        var verify = watch.Elapsed;
        watch.Restart();
        var transform = new TransformComponent().Load(reader);
        var load = watch.Elapsed;
        Console.WriteLine(Invariant($"  {way,-6}: verified in {verify.TotalMilliseconds,5:N0} ms, loaded in {load.TotalMilliseconds,6:N0} ms, {Memory(before)}"));
        Console.WriteLine(Invariant($"          known texts {LookUp(transform, categories, 0):0} ns each, unknown ones {LookUp(transform, categories, categories):0} ns, a batch of {LookUps:N0} on one core"));
        return 0;
    }

    /// <summary>Nanoseconds to find a text, of batches of texts in no order.</summary>
    private static double LookUp(FittedTransform transform, int categories, int first)
    {
        var random = new Random(3);
        var output = new FeatureBatch(transform.Layout);
        var least = double.MaxValue;
        for (var pass = 0; pass < 3; pass++)
        {
            var builder = new BatchBuilder(transform.InputSchema);
            for (var row = 0; row < LookUps; row++) builder.Text(0).Append(User(first + random.Next(categories)));
            using var batch = builder.Build();
            var watch = Stopwatch.StartNew();
            transform.Transform(batch, output);
            least = Math.Min(least, watch.Elapsed.TotalNanoseconds / LookUps);
        }

        return least;
    }

    /// <summary>What a look-up waits for: bytes that no cache holds.</summary>
    private static void PrintLimit()
    {
        var data = new byte[512 << 20];
        new Random(1).NextBytes(data);
        var (at, sum, watch) = (1UL, 0UL, Stopwatch.StartNew());
        for (var i = 0; i < LookUps; i++)
        {
            at = StableHash.Of(at + data[at & ((512 << 20) - 1)]);
            sum += at;
        }

        Console.WriteLine(Invariant($"  limit: one byte of 512 MB at a random place, each after the other, {watch.Elapsed.TotalNanoseconds / LookUps:0} ns{(sum == 0 ? "." : "")}"));
    }

    private static async Task WriteUsersAsync(string path, int categories)
    {
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("user");
        for (var i = 0; i < categories; i++) writer.WriteLine(User(i));
    }

    private static string User(int number) => Invariant($"user-{StableHash.Of((ulong)number):x16}");

    private static Task<ArtifactRef> SaveAsync(FileArtifactStore store, FittedTransform transform) =>
        store.PublishAsync(ArtifactKinds.Transform, formatVersion: 2, (writer, _) =>
        {
            transform.Save(writer);
            return Task.CompletedTask;
        }).AsTask();

    /// <summary>The same artifact with its vocabulary as text.</summary>
    private static async Task CopyAsText(IArtifactReader reader, string vocabulary, FittedTransform transform, IArtifactWriter writer)
    {
        var asText = Path.ChangeExtension(vocabulary, ".txt");
        foreach (var file in reader.Files.Where(f => f != vocabulary))
        {
            using var content = new StreamReader(reader.OpenRead(file));
            await using var copy = new StreamWriter(writer.Create(file), new UTF8Encoding(false));
            await copy.WriteAsync((await content.ReadToEndAsync()).Replace(vocabulary, asText, StringComparison.Ordinal));
        }

        await using var text = new StreamWriter(writer.Create(asText), new UTF8Encoding(false)) { NewLine = "\n" };
        var name = "user=".Length;
        for (var i = 0; i < transform.Layout.Width - 2; i++) text.WriteLine("1\t" + transform.Layout.NameOf(i)[name..]);
    }

    private static string Memory(long before)
    {
        using var process = Process.GetCurrentProcess();
        var all = (process.WorkingSet64 - before) >> 20;
        return Invariant($"{all} MB more in memory, {GC.GetTotalMemory(forceFullCollection: false) >> 20} MB of them managed");
    }

    private static long PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
