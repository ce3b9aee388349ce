using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace TaxiTips.Tests.ReadMe;

public sealed class ReadMeTests
{
    [Fact]
    public void FirstCodeBlock_OfTheReadMe_IsTheCodeThatIsTestedHere()
    {
        var readMe = File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "README.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(Here(), "ReadMeExample.cs")).ReplaceLineEndings("\n");
        var block = readMe.Split("```csharp\n")[1].Split("```")[0];
        var region = source.Split("#region readme\n")[1].Split("#endregion")[0];
        Assert.Equal(region, block);
    }

    [Fact]
    public async Task FirstCodeBlock_OnGeneratedTrips_TrainsAModelThatServes()
    {
        using var folder = new TemporaryFolder();
        var files = Path.Combine(folder.Path, "*.csv");
        await WriteAsync(Path.Combine(folder.Path, "trips.csv"));
        var run = await TipModel.TrainAsync(files, folder.Store());
        Assert.Equal(RunStatus.Succeeded, run.Status);

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        TipModel.Serve(builder, folder.Store());
        await using var app = builder.Build();
        app.MapModel<Trip, GoodTip>("/tips");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var body = new StringContent("""{"payment_type":"Credit Card","fare":8.5,"trip_miles":1.2}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/tips", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal("taxi-tips/1", response.Headers.GetValues("Mlops-Model-Version").Single());
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.InRange(answer.GetProperty("probability").GetDouble(), 0.3, 1);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task WriteAsync(string path)
    {
        await using var stream = File.Create(path);
        var trips = Rows.Of(TripGenerator.Generate(1, new DayTraits(), 5000));
        var batches = trips.Source.ReadAsync(new ReadRequest { Schema = TaxiTrip.Schema });
        await CsvWriter.WriteAsync(stream, TaxiTrip.Schema, batches);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
