using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mlops.Data;
using Mlops.Data.Validation;
using Mlops.Evaluation;
using Mlops.Metadata;
using Mlops.Pipelines;
using Mlops.Training;
using Mlops.Transform;

namespace TaxiTips.Tests.Privacy;

/// <summary>
/// What is marked as sensitive is in the rows of data sets and nowhere else: every byte of every other file of a store is looked at.
/// </summary>
public sealed class SensitiveStoreTests : IDisposable
{
    private const int Rows = 400;

    private static readonly Dictionary<string, Severity> AsWarnings = new(StringComparer.Ordinal)
    {
        [ValidationDiagnostics.OutOfRange] = Severity.Warning,
        [ValidationDiagnostics.UnexpectedValues] = Severity.Warning,
        [ValidationDiagnostics.Duplicates] = Severity.Warning,
        [ValidationDiagnostics.OutOfOrder] = Severity.Warning,
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_RowsWithSensitiveColumns_KeepsNoneOfTheirValuesOutsideOfTheRows()
    {
        await File.WriteAllTextAsync(Csv, Text(), TestContext.Current.CancellationToken);
        var result = await RunAsync();
        Assert.Equal(RunStatus.Succeeded, result.Status);
        // The rules have found what they look for, so that there was something to hide.
        var findings = result.Steps.SelectMany(s => s.Findings).ToList();
        Assert.Contains(findings, f => f.Column == "income" && f.Count > 0);
        Assert.Contains(findings, f => f.Column == "mail" && f.Examples.Count > 0);
        var files = Files().ToList();
        // Nothing would be found in files that are not there.
        foreach (var kind in new[] { "statistics.json", "validation.json", "quarantine.jsonl", "unreadable.jsonl", "schema.json", "parity.json", "metadata.db" })
            Assert.Contains(files, f => f.Name.EndsWith(kind, StringComparison.Ordinal));
        Assert.Equal([], Leaks(files));
    }

    [Fact]
    public async Task Run_ThatIsToldToKeepThem_HasThemInItsStatistics()
    {
        await File.WriteAllTextAsync(Csv, Text(), TestContext.Current.CancellationToken);
        await RunAsync(new StatisticsOptions { KeepSensitiveValues = true });
        Assert.Contains(Leaks(Files()), leak => leak.Contains("statistics.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_MarkOfAGivenBaselineOrOfTheRowsAlone_KeepsNoneOfTheirValuesOutsideOfTheRows(bool isOfBaseline)
    {
        await File.WriteAllTextAsync(Csv, Text(broken: false), TestContext.Current.CancellationToken);
        var open = new DataSchema(Patient.Schema.Fields.Select(f => f with { IsSensitive = false }));
        var statistics = await Mlops.Data.Csv.Files(Csv, open).ProfileAsync();
        var baseline = Baseline.Of(statistics, Rules(isOfBaseline ? Patient.Schema : open));
        var pipeline = Pipeline.Define("patients", p => p.Read(Mlops.Data.Csv.Files(Csv, isOfBaseline ? open : Patient.Schema))
            .Validate(o => o with { Baseline = baseline, Severities = AsWarnings }));
        var result = await pipeline.RunAsync(MlopsStore.Open(Store), new RunOptions { Components = MlopsComponents.Referenced });
        Assert.Contains(result.Steps.SelectMany(s => s.Findings), f => f.Column == "mail" && f.Examples.Count > 0);
        var files = Files().ToList();
        foreach (var kind in new[] { "statistics.json", "validation.json", "schema.json", "metadata.db" })
            Assert.Contains(files, f => f.Name.EndsWith(kind, StringComparison.Ordinal));
        Assert.Equal([], Leaks(files));
    }

    private static List<string> Leaks(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var secrets = Secrets();
        return [.. from file in files
                   from secret in secrets
                   where file.Bytes.AsSpan().IndexOf(secret) >= 0
                   select $"{file.Name} holds {Encoding.UTF8.GetString(secret)} or its bits"];
    }

    private string Csv => Path.Combine(folder.Path, "patients.csv");

    private string Store => Path.Combine(folder.Path, "store");

    private static string Mail(int i) => string.Create(CultureInfo.InvariantCulture, $"zq{i:000}@hidden.example");

    private static double Income(int i) => (i % 50 == 7 ? -1 : 1) * (73_019.625 + i * 17);

    private static long Insurance(int i) => 8_812_345_671_000 + i;

    private static DateTime Born(int i) => new(1951, 1 + i % 12, 3, 4, 5, i % 60, DateTimeKind.Utc);

    /// <param name="broken">Whether some rows cannot be parsed.</param>
    private static string Text(bool broken = true)
    {
        var text = new StringBuilder("id,mail,income,insurance,born,visits,returned\n");
        for (var i = 0; i < Rows; i++)
        {
            // Rows that cannot be parsed: in a sensitive column, in another one, and as a whole.
            var income = broken && i % 40 == 11 ? $"ten{Income(i):R}" : Income(i).ToString("R", CultureInfo.InvariantCulture);
            var visits = broken && i % 40 == 13 ? "many" : (i % 9).ToString(CultureInfo.InvariantCulture);
            var more = broken && i % 40 == 17 ? ",more" : "";
            text.Append(CultureInfo.InvariantCulture, $"{i},{Mail(i)},{income},{Insurance(i)},{Born(i):yyyy-MM-ddTHH:mm:ssZ},{visits},{(i % 3 == 0 ? "true" : "false")}{more}\n");
        }

        return text.ToString();
    }

    /// <summary>Every value as text and as it lies in memory.</summary>
    private static List<byte[]> Secrets()
    {
        var secrets = new List<byte[]>();
        for (var i = 0; i < Rows; i++)
        {
            secrets.Add(Encoding.UTF8.GetBytes(Mail(i)));
            secrets.Add(Encoding.UTF8.GetBytes(Income(i).ToString("R", CultureInfo.InvariantCulture)));
            secrets.Add(BitConverter.GetBytes(Income(i)));
            secrets.Add(Encoding.UTF8.GetBytes(Insurance(i).ToString(CultureInfo.InvariantCulture)));
            secrets.Add(BitConverter.GetBytes(Insurance(i)));
            secrets.Add(Encoding.UTF8.GetBytes(Born(i).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)));
            secrets.Add(Encoding.UTF8.GetBytes(Timestamps.FromDateTime(Born(i)).ToString(CultureInfo.InvariantCulture)));
            secrets.Add(BitConverter.GetBytes(Timestamps.FromDateTime(Born(i))));
        }

        return secrets;
    }

    private static DataSchema Rules(DataSchema schema) => schema
        .With(schema["mail"] with { Domain = new AllowedValues(["nobody"]) })
        .With(schema["income"] with { Domain = new NumberRange(0), IsUnique = true })
        .With(schema["insurance"] with { Order = ValueOrder.Falling });

    private async Task<RunResult> RunAsync(StatisticsOptions? statistics = null)
    {
        var c = Patient.Columns;
        var rules = Rules(Patient.Schema);
        var kept = rules.With(rules["mail"] with { Domain = null });
        var pipeline = Pipeline.Define("patients", p =>
        {
            var rows = p.Read(Mlops.Data.Csv.Files<Patient>(Csv, CsvOptions.Default with { BadRows = BadRowPolicy.Skip(Rows) }));
            var valid = rows.Validate(o => o with { Schema = rules, Severities = AsWarnings, Statistics = statistics ?? StatisticsOptions.Default });
            var (train, test) = valid.Quarantine(kept).Split(c.Id, holdout: 0.3);
            var features = train.Fit(t => t
                .Label(c.Returned)
                .Standardize(c.Visits)
                .Mask(c.Mail, out var mail, keepLast: 0).OneHot(mail, maxSize: 3)
                .Generalize(c.Income, 100_000, out var income).Standardize(income, missing: 0));
            var model = features.Train(new LogisticRegression { Seed = 1 });
            p.Register("patients", model, gates: [model.Evaluate(test, [Metric.Auc]).Require(Metric.Auc, atLeast: 0)]);
        });
        return await pipeline.RunAsync(MlopsStore.Open(Store), new RunOptions { Components = MlopsComponents.Referenced });
    }

    /// <summary>Every file of the store apart from the rows themselves, and every file within a bundle.</summary>
    private IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        foreach (var path in Directory.EnumerateFiles(Store, "*", SearchOption.AllDirectories))
        {
            if (path.EndsWith(".arrow", StringComparison.Ordinal)) continue;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = ReadAll(file);
            yield return (path, bytes);
            if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) continue;
            using var bundle = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in bundle.Entries)
            {
                using var content = entry.Open();
                yield return ($"{path}/{entry.FullName}", ReadAll(content));
            }
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
