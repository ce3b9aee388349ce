namespace Mlops.Data.Validation.Tests.Suggestions;

public sealed class ConstraintSuggestionsTests
{
    [Fact]
    public async Task Suggest_EveryRowHasAValue_IsComplete()
    {
        var found = await Only(ColumnType.Float64, Enumerable.Range(0, 100).Select(i => (object?)(i - 50.0)), "complete");
        Assert.Equal((Presence.Always, false), (found.Fix.Field!.Presence, found.Fix.Field.IsNullable));
        Assert.Equal((100L, 100L, 0.0), (found.Evidence.Cases, found.Evidence.Holding, found.Evidence.ViolationRate));
    }

    [Theory]
    [InlineData(90, 0.82)]
    [InlineData(50, 0.4)]
    [InlineData(21, 0.14)]
    [InlineData(20, null)]
    public async Task Suggest_SomeRowsHaveAValue_KeepsTheWilsonBoundRoundedDown(int present, double? expected)
    {
        var values = Enumerable.Range(0, 100).Select(i => i < present ? (object?)(double)i : null);
        var found = (await Suggest(ColumnType.Float64, values)).FirstOrDefault(s => s.Id == "x.presence");
        Assert.Equal(expected, found?.Fix.Field!.Presence!.MinFraction);
    }

    [Fact]
    public async Task Suggest_Numbers_NonNegativeAndRangeOfQuantiles()
    {
        var values = Enumerable.Range(0, 1001).Select(i => (object?)(double)i).ToArray();
        Assert.Equal(new NumberRange(0), (await Only(ColumnType.Float64, values, "nonNegative")).Fix.Field!.Domain);
        var range = Assert.IsType<NumberRange>((await Only(ColumnType.Float64, values, "range")).Fix.Field!.Domain);
        Assert.Equal(0, range.Min);
        Assert.InRange(range.Max!.Value, 1000, 1600);
    }

    [Fact]
    public async Task Suggest_RangeWithOutliers_SaysHowManyBreakItNow()
    {
        var values = Enumerable.Range(0, 1000).Select(i => (object?)(i < 3 ? 1e9 : i % 100.0));
        var found = await Only(ColumnType.Float64, values, "range");
        Assert.Equal((1000L, 997L), (found.Evidence.Cases, found.Evidence.Holding));
        Assert.Equal(0.99, Assert.IsType<NumberRange>(found.Fix.Field!.Domain).MinMass);
    }

    [Fact]
    public async Task Suggest_FewTextsOftenRepeated_IsAList()
    {
        var found = await Only(ColumnType.String, Enumerable.Range(0, 90).Select(i => (object?)"abc"[i % 3].ToString()), "values");
        Assert.Equal(new AllowedValues(["a", "b", "c"]), found.Fix.Field!.Domain);
    }

    [Fact]
    public async Task Suggest_SomeTextsOnce_IsAListOfTheFrequent()
    {
        // Of 10 values 3 occur once: more than a tenth, fewer than four tenths.
        var values = Enumerable.Range(0, 140).Select(i => (object?)$"v{i % 7}").Concat(["p", "q", "r"]);
        var found = await Only(ColumnType.String, values, "frequentValues");
        var list = Assert.IsType<AllowedValues>(found.Fix.Field!.Domain);
        Assert.Equal((7, 140L, 143L), (list.Values.Count, found.Evidence.Holding, found.Evidence.Cases));
        Assert.Equal(Math.Floor(found.Evidence.Confidence * 100) / 100, list.MinMass);
    }

    [Theory]
    [InlineData("{0:00000}", "[0-9]{5}")]
    [InlineData("AB-{0:000}", "[A-Z]{2}-[0-9]{3}")]
    [InlineData("x{0}", "[a-z][0-9]{1,3}")]
    [InlineData("{0}.5", "[0-9]{1,3}\\.[0-9]")]
    public async Task Suggest_TextsOfOneShape_HaveItsPattern(string format, string pattern)
    {
        var values = Enumerable.Range(0, 200).Select(i => (object?)string.Format(System.Globalization.CultureInfo.InvariantCulture, format, i)).ToArray();
        var rules = Assert.IsType<TextRules>((await Only(ColumnType.String, values, "pattern")).Fix.Field!.Domain);
        Assert.Equal(pattern, rules.Pattern);
        Assert.All(values, v => Assert.Matches(TextPattern.Compile(pattern), (string)v!));
        Assert.NotNull(await Only(ColumnType.String, values, "unique"));
        Assert.NotNull(await Only(ColumnType.String, values, "length"));
    }

    [Fact]
    public async Task Suggest_TextsOfManyShapes_HaveNoPattern()
    {
        var values = Enumerable.Range(0, 200).Select(i => (object?)(i % 2 == 0 ? $"a{i}" : $"{i}b"));
        Assert.DoesNotContain(await Suggest(ColumnType.String, values), s => s.Id == "x.pattern");
    }

    [Fact]
    public async Task Suggest_RisingNumbers_HaveTheirOrderAtAnyCut()
    {
        foreach (var rows in new[] { 1, 7, 1000 })
        {
            var rising = await Data.Column(ColumnType.Int64, Enumerable.Range(0, 100).Select(i => (object?)(long)(i / 2)), rows).SuggestAsync();
            Assert.Equal(ValueOrder.Rising, rising.Single(s => s.Id == "x.order").Fix.Field!.Order);
            var strict = await Data.Column(ColumnType.Int64, Enumerable.Range(0, 100).Select(i => (object?)(long)-i), rows).SuggestAsync();
            Assert.Equal(ValueOrder.StrictlyFalling, strict.Single(s => s.Id == "x.order").Fix.Field!.Order);
            Assert.Contains(strict, s => s.Id == "x.unique");
        }
    }

    [Fact]
    public async Task Suggest_Times_HaveARangeOfWholeDays()
    {
        var start = new DateTime(2024, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        var found = await Only(ColumnType.Timestamp, Enumerable.Range(0, 101).Select(i => (object?)start.AddDays(i)), "times");
        Assert.Equal(
            new TimeRange(new DateTime(2024, 1, 11, 0, 0, 0, DateTimeKind.Utc), new DateTime(2024, 7, 30, 0, 0, 0, DateTimeKind.Utc)), found.Fix.Field!.Domain);
    }

    [Fact]
    public async Task Suggest_OneColumnNeverAboveAnother_IsARowRule()
    {
        var suggestions = await Trips(broken: false).SuggestAsync();
        var found = suggestions.Single(s => s.Id == "pickup <= dropoff");
        Assert.Equal((200L, 200L), (found.Evidence.Cases, found.Evidence.Holding));
        Assert.Contains(suggestions, s => s.Id == "fare <= total");
        Assert.DoesNotContain(suggestions, s => s.Id == "noise <= total" || s.Id == "fare <= noise");
        Assert.DoesNotContain(await Trips(broken: true).SuggestAsync(), s => s.Id == "pickup <= dropoff");
    }

    [Fact]
    public async Task Accept_SomeIds_AddsTheirRulesAlone()
    {
        var data = Trips(broken: false);
        var bare = ConstraintSuggestions.Bare(await data.ProfileAsync());
        var suggestions = await data.SuggestAsync(bare);
        Assert.Equal(bare, ConstraintSuggestions.Accept(bare, suggestions, []));
        var accepted = ConstraintSuggestions.Accept(bare, suggestions, ["pickup <= dropoff", "fare.range", "fare.complete", "fare <= total"]);
        Assert.Equal(["pickup <= dropoff", "fare <= total"], accepted.Rules.RowRules.Select(r => r.Name).OrderDescending());
        Assert.False(accepted["fare"].IsNullable);
        Assert.IsType<NumberRange>(accepted["fare"].Domain);
        Assert.Equal(bare["total"], accepted["total"]);
        var again = await data.SuggestAsync(accepted);
        Assert.DoesNotContain(again, s => s.Id is "pickup <= dropoff" or "fare.range" or "fare.complete");
        Assert.Equal(
            ValidationDiagnostics.UnknownProposal,
            Assert.Throws<SchemaException>(() => ConstraintSuggestions.Accept(bare, suggestions, ["fare.rang"])).Problem.Code);
    }

    [Fact]
    public async Task Accept_All_TheDataStaysValid()
    {
        var data = Trips(broken: false);
        var bare = ConstraintSuggestions.Bare(await data.ProfileAsync());
        var suggestions = await data.SuggestAsync(bare);
        var accepted = ConstraintSuggestions.Accept(bare, suggestions, suggestions.Select(s => s.Id));
        Assert.DoesNotContain((await data.ValidateAsync(accepted)).Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public async Task Suggest_AtAnyDegreeOfParallelism_IsTheSame()
    {
        async Task<string> At(int threads) => string.Join('\n', await Trips(false).SuggestAsync(
            options: new() { Statistics = new() { DegreeOfParallelism = threads } }));
        var one = await At(1);
        Assert.Equal(one, await At(2));
        Assert.Equal(one, await At(8));
    }

    [Fact]
    public async Task Suggest_FewRows_IsNothing() => Assert.Empty(await Suggest(ColumnType.Float64, [1.0, 2.0]));

    [Theory]
    [InlineData(10, 10, 0.72246720, 1)]
    [InlineData(100, 90, 0.82563440, 0.94476890)]
    [InlineData(0, 0, 0, 1)]
    public void Evidence_Wilson_IsThePublishedInterval(long cases, long holding, double lower, double upper)
    {
        // statsmodels 0.14: proportion_confint(holding, cases, 0.05, "wilson").
        var evidence = new RuleEvidence(cases, holding);
        Assert.Equal(lower, evidence.Confidence, 4);
        Assert.Equal(upper, evidence.Upper, 4);
    }

    private static async Task<Suggestion> Only(ColumnType type, IEnumerable<object?> values, string rule) =>
        Assert.Single(await Suggest(type, values), s => s.Id == $"x.{rule}");

    private static async Task<IReadOnlyList<Suggestion>> Suggest(ColumnType type, IEnumerable<object?> values) => await Data.Column(type, values).SuggestAsync();

    private static Dataset<Row> Trips(bool broken)
    {
        var random = new Random(3);
        var start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var columns = new DataSchema(
            new Field("pickup", ColumnType.Timestamp), new Field("dropoff", ColumnType.Timestamp),
            new Field("fare", ColumnType.Float64), new Field("total", ColumnType.Float64), new Field("noise", ColumnType.Float64));
        var rows = Enumerable.Range(0, 200).Select(i =>
        {
            var pickup = start.AddMinutes(random.Next(100_000));
            var fare = random.Next(1, 100);
            return new object?[] { pickup, pickup.AddMinutes(broken && i == 150 ? -1 : random.Next(60)), (double)fare, fare + (random.Next(10) / 2.0), random.Next(110) * 1.0 };
        });
        return new Dataset<Row>(new MemorySource(columns, [.. rows], 50), columns);
    }
}
