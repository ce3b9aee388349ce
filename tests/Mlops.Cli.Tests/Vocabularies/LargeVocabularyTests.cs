using System.Globalization;

namespace Mlops.Cli.Tests.Vocabularies;

/// <summary>A vocabulary that is no text, from a store and from a bundle on disk.</summary>
public sealed class LargeVocabularyTests(RideStore rides)
{
    private const int Categories = 70_000;

    [Fact]
    public async Task Vocabulary_OfAStoreAndOfABundle_IsMappedAndShown()
    {
        using var folder = new TemporaryFolder();
        var store = new FileArtifactStore(folder["store"]);
        var reader = await store.OpenAsync(await PublishAsync(store, folder), TestContext.Current.CancellationToken);
        Assert.True(Assert.Single(new TransformComponent().Load(reader).Vocabularies).IsMapped);
        var zip = folder["bundle.zip"];
        await using (var stream = File.Create(zip))
        {
            var parts = new Dictionary<string, BundlePartSource>
            {
                [BundleParts.Transform] = new(reader, FittedTransform.ComponentType),
                [BundleParts.Model] = new(ArtifactFolder.Open(await rides.ArtifactAsync(ArtifactKinds.Model)).Reader, "logistic-regression"),
            };
            await BundleWriter.WriteAsync(stream, new BundleContent("users") { Parts = parts }, TestContext.Current.CancellationToken);
        }

        FittedVocabulary users;
        using (var bundle = Bundle.Open(zip)) users = Assert.Single(new TransformComponent().Load(bundle.Part(BundleParts.Transform)).Vocabularies);
        Assert.Equal((true, Categories, "user-00042"), (users.IsMapped, users.Count, users.TextOf(users.Find("user-00042"))));
        var folderOf = Directory.EnumerateDirectories(folder["store"], "*", SearchOption.AllDirectories)
            .First(d => File.Exists(Path.Combine(d, "transform.json")));
        var answer = await Tool.RunAsync("vocabulary", folderOf, "--operation", "one-hot(user)", "--find", "user-69999");
        Assert.Equal((MlopsTool.Success, ""), (answer.Code, answer.Error));
        Assert.Matches(@"69999 +1 +user-69999", answer.Output);
    }

    private static async Task<ArtifactRef> PublishAsync(FileArtifactStore store, TemporaryFolder folder)
    {
        var csv = folder.Write("users.csv", "user\n" + string.Join('\n', Enumerable.Range(0, Categories).Select(i => string.Create(CultureInfo.InvariantCulture, $"user-{i:D5}"))));
        var schema = new DataSchema(new Field("user", ColumnType.String));
        var estimator = new TransformBuilder().OneHot(schema.Text("user"), Categories).Build();
        var transform = await estimator.FitAsync(new TrainingSet<Row>(Csv.Files(csv, schema)), cancellationToken: TestContext.Current.CancellationToken);
        return await store.PublishAsync(ArtifactKinds.Transform, 2, (writer, _) =>
        {
            transform.Save(writer);
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
    }
}
