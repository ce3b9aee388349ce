namespace Mlops.Cli.Tests;

/// <summary>A good file, its schema and statistics, and a file that breaks rules in every way that a row can.</summary>
internal sealed class BrokenTrips : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Folder => folder.Path;

    public string this[string name] => folder[name];

    public static async Task<BrokenTrips> CreateAsync()
    {
        var trips = new BrokenTrips();
        var good = Enumerable.Range(1, 60).Select(i => $"{i},{i % 7 + 5}.5,6060{i % 5},{(i % 2 == 0 ? "card" : "cash")}");
        trips.folder.Write("good.csv", "id,fare,zip,payment\n" + string.Join('\n', good) + "\n");
        trips.folder.Write("new.csv", "id,fare,zip,payment\n1,-5,60601,card\n2,7.5,60602,\"<she\u0001lls & ı>\"\n3,8,60603,card\n");
        var answer = await Tool.RunAsync("profile", trips["good.csv"], "--write-schema", trips["schema.json"], "-o", trips["baseline.json"]);
        Assert.Equal((MlopsTool.Success, ""), (answer.Code, answer.Error));
        return trips;
    }

    public string Read(string name) => File.ReadAllText(folder[name]);

    public void Dispose() => folder.Dispose();
}
