using System.Text.Json;
using Mlops.Data.Validation.Tests.HowTo;

namespace Mlops.Data.Validation.Tests;

/// <summary>The page of the format names what is really written.</summary>
public sealed class StatisticsPageTests
{
    [Fact]
    public void Page_OfTheFormat_NamesEveryMember()
    {
        var page = HowToPage.Page("formats/statistics.md");
        using var document = JsonDocument.Parse(Everything().ToJson());
        var names = Members(document.RootElement).Distinct().ToList();
        Assert.Contains("runnerUpShare", names);
        Assert.Contains("adjustedMutualInformation", names);
        Assert.Empty(names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Page_OfTheConcept_NamesEveryMemberOfTheRecords()
    {
        var page = HowToPage.Page("concepts/statistics.md");
        Type[] records = [typeof(NumberStatistics), typeof(WeightedStatistics), typeof(LengthStatistics), typeof(PairedColumn), typeof(CrossStatistics)];
        string[] elsewhere = ["Median", "EqualityContract", "FiniteCount", "PositiveInfinityCount", "NegativeInfinityCount", "Column", "First", "Second"];
        var names = records.SelectMany(r => r.GetProperties()).Select(p => p.Name).Distinct().Except(elsewhere);
        Assert.Empty(names.Where(name => !page.Contains($"`{name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_ReadBack_WritesTheSameBytes()
    {
        var text = Everything().ToJson();
        Assert.Equal(text, DatasetStatisticsJson.Parse(text).ToJson());
    }

    private static IEnumerable<string> Members(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Members(m.Value).Prepend(m.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    private static DatasetStatistics Everything()
    {
        var column = Column();
        var rows = new DatasetStatistics(3, [column]) { Weight = 2.5 };
        return rows with
        {
            AbsentColumns = ["gone"],
            ExtraColumns = ["more"],
            Paired = [new PairedStatistics("pair", 1, [new PairedColumn("weight", 1, -1, 2)])],
            Crosses = [new CrossStatistics("a", "b", 2) { Covariance = 0.5, Correlation = 1 }],
            Label = new LabelStatistics("label", [new ValueFrequency("label=a", 3)])
            {
                Entropy = 0.5,
                Columns =
                [
                    new ColumnAssociation("x", 2)
                    {
                        MutualInformation = 0.5, AdjustedMutualInformation = 0.25, Lifts = [new LabelLift("v", "label=a", 1.5, 2)],
                    },
                ],
            },
            Custom = [new CustomStatistics("own", new SortedDictionary<string, double>(StringComparer.Ordinal))],
            Slices = [new SliceStatistics("kind=a", rows)],
        };
    }

    private static ColumnStatistics Column()
    {
        var histogram = new Histogram([1, 2], [3]);
        var weights = new WeightedHistogram([1, 2], [1.5]);
        var numbers = new NumberStatistics
        {
            FiniteCount = 3, Min = 1, Max = 2, Mean = 1.5, StandardDeviation = 0.5, Quantiles = [new Quantile(0.5, 1)], EqualWidth = histogram,
            EqualMass = histogram,
        };
        return new ColumnStatistics("x", ColumnType.List(ColumnType.String), 3, 1)
        {
            Numbers = numbers,
            Values = new ValueStatistics(3, [new ValueFrequency("a", 2)])
            {
                IsDistinctExact = false, CountError = 1, AverageLength = 1.5, MinLength = 1, MaxLength = 2,
            },
            Times = new TimeStatistics(1, 2) { Distribution = numbers },
            Lengths = new LengthStatistics(1, 2, 1.5, 3) { EqualMass = histogram },
            Weighted = new WeightedStatistics(2.5, 0.5)
            {
                Mean = 1, StandardDeviation = 2, Median = 1, TotalItems = 3, EqualWidth = weights, EqualMass = weights, Top = [new ValueWeight("a", 1.5)],
            },
            Semantic = new SemanticStatistics(SemanticKind.Email, 0.9, 90)
            {
                Format = "x", RunnerUp = SemanticKind.Url, RunnerUpShare = 0.1, Examples = ["x@x.xx"], IsExact = false,
                Language = new LanguageStatistics(1, 2, 0.5, 3.5, 1, 4),
            },
            Items = new ColumnStatistics("item", ColumnType.String, 3, 0),
        };
    }
}
