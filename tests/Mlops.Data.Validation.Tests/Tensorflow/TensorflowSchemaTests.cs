using System.Runtime.CompilerServices;

namespace Mlops.Data.Validation.Tests.Tensorflow;

public sealed class TensorflowSchemaTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Here(), "taxi.pbtxt"));
    private static readonly TensorflowImport All = TensorflowSchema.Import(Sample);

    [Fact]
    public void Import_Number_HasRangePresenceDriftAndComment()
    {
        var fare = All.Schema["fare"];
        Assert.Equal(ColumnType.Float64, fare.Type);
        Assert.False(fare.IsNullable);
        Assert.Equal(new Presence(1, 1), fare.Presence);
        Assert.Equal(new NumberRange(0, 1000) { AllowsInfinity = false }, fare.Domain);
        Assert.Equal(new DriftThresholds(0.1) { Others = [new(DistanceMethod.NormalizedAbsoluteDifference, 0.2)] }, fare.Drift);
        Assert.Equal("in dollars\nwith \"tips\"", fare.Comment);
    }

    [Fact]
    public void Import_Text_HasSharedDomainMassDistinctSkewAndEnvironments()
    {
        var company = All.Schema["company"];
        Assert.Equal(new AllowedValues(["Blue", "Café", "Taxi Ä"]) { MinMass = 0.9 }, company.Domain);
        Assert.Equal(new Presence(0.5, 3), company.Presence);
        Assert.Equal(new DistinctCount(2, 40), company.DistinctCount);
        Assert.Equal(new DriftThresholds(LInfinity: 0.01), company.Skew);
        Assert.Equal(new FieldEnvironments(["TRAINING"], ["SERVING"]), company.Environments);
        Assert.Equal(["TRAINING", "SERVING"], All.Schema.Rules.DefaultEnvironments);
        Assert.Equal(3, Assert.IsType<AllowedValues>(All.Schema["second_company"].Domain).Values.Count);
    }

    [Theory]
    [InlineData("area", "int64", "[1, 77]")]
    [InlineData("zip", "int64", null)]
    [InlineData("paid", "string", "'yes' for true, 'no' for false")]
    [InlineData("flag", "int64", "[0, 1]")]
    [InlineData("items", "list<string>", "'a', 'b'")]
    [InlineData("amounts", "list<float64>", null)]
    [InlineData("image_vector", "vector<float64,6>", null)]
    [InlineData("names", "list<string>", null)]
    [InlineData("flat", "list<int64>", null)]
    [InlineData("nested", "list<list<int64>>", null)]
    [InlineData("trip.miles", "float64", null)]
    [InlineData("backwards", "int64", null)]
    public void Import_EveryShapeAndDomain_HasItsTypeAndRule(string name, string type, string? domain)
    {
        Assert.Equal(type, All.Schema[name].Type.ToString());
        Assert.Equal(domain, All.Schema[name].Domain?.ToString());
    }

    [Fact]
    public void Import_ItemCountsCategoriesAndStages_AreRead()
    {
        Assert.Equal(new ItemCount(1), All.Schema["items"].ItemCount);
        Assert.Equal(new ItemCount(2, 2), All.Schema["names"].ItemCount);
        Assert.Equal(new ItemCount(1) { Inner = new ItemCount(2) }, All.Schema["nested"].ItemCount);
        Assert.True(All.Schema["area"].IsCategorical);
        Assert.Equal(
            [LifecycleStage.Alpha, LifecycleStage.Beta, LifecycleStage.Deprecated, LifecycleStage.Deprecated, LifecycleStage.Disabled],
            new[] { "area", "second_company", "trip.miles", "old", "derived" }.Select(n => All.Schema[n].Stage));
    }

    [Fact]
    public void Import_RulesOfTheWhole_AreRead()
    {
        Assert.Equal(new RowLimits { MinRows = 10, MaxRows = 1000, MinRatio = 0.5, MaxRatio = 2 }, All.Schema.Rules.Rows);
        Assert.Equal("amounts", Assert.Single(All.Schema.Rules.SparseFeatures).Value);
        Assert.Equal("weighted", Assert.Single(All.Schema.Rules.WeightedFeatures).Name);
    }

    [Theory]
    [InlineData("feature 'fare' / annotation / tag")]
    [InlineData("feature 'fare' / annotation / extra_metadata")]
    [InlineData("feature 'fare' / float_domain / embedding_dim")]
    [InlineData("feature 'fare' / drift_comparator / jensen_shannon_divergence / source")]
    [InlineData("feature 'fare' / shape / dim / name")]
    [InlineData("feature 'image_vector' / shape")]
    [InlineData("feature 'trip' / struct_domain / sparse_feature")]
    [InlineData("feature 'trips'")]
    [InlineData("feature 'old' / group_presence")]
    [InlineData("feature 'text' / natural_language_domain")]
    [InlineData("feature 'text' / sequence_metadata")]
    [InlineData("feature 'picture' / image_domain")]
    [InlineData("feature 'mid' / mid_domain")]
    [InlineData("feature 'url' / url_domain")]
    [InlineData("feature 'at' / time_domain")]
    [InlineData("feature 'clock' / time_of_day_domain")]
    [InlineData("feature 'derived' / lifecycle_stage")]
    [InlineData("feature 'derived' / validation_derived_source")]
    [InlineData("feature 'lost' / domain")]
    [InlineData("feature 'backwards' / int_domain")]
    [InlineData("feature 'backwards' / presence")]
    [InlineData("sparse_feature 'sparse' / is_sorted")]
    [InlineData("sparse_feature 'sparse' / dense_shape")]
    [InlineData("sparse_feature 'torn'")]
    [InlineData("weighted_feature 'unused'")]
    [InlineData("int_domain 'nobody'")]
    [InlineData("schema / annotation")]
    [InlineData("schema / represent_variable_length_as_ragged")]
    [InlineData("schema / tensor_representation_group")]
    [InlineData("dataset_constraints / num_examples_version_comparator")]
    public void Import_WhatHasNoPlace_IsListedWithItsLine(string path)
    {
        var left = Assert.Single(All.NotCarriedOver, n => n.Path == path);
        Assert.InRange(left.Line, 2, Sample.Split('\n').Length);
        Assert.NotEmpty(left.Reason);
    }

    [Fact]
    public void Import_AnUnknownField_IsListedAndNotAnError() =>
        Assert.Equal("feature 'a' / shiny", Assert.Single(TensorflowSchema.Import("feature { name: 'a' type: INT shiny: 1 }").NotCarriedOver).Path);

    [Fact]
    public void Import_ListsTooDeepOrWithoutLevels_AreLeftOut()
    {
        var deep = string.Concat(Enumerable.Repeat("value_count { } ", 17));
        foreach (var levels in new[] { deep, "" })
        {
            var import = TensorflowSchema.Import($"feature {{ name: 'a' type: INT value_counts {{ {levels} }} }}");
            Assert.Equal(("feature 'a'", 0), (Assert.Single(import.NotCarriedOver).Path, import.Schema.Count));
        }
    }

    [Fact]
    public void Import_WithoutShape_IsAListWhenAsked() => Assert.Equal(
        ColumnType.List(ColumnType.Int64), TensorflowSchema.Import("feature { name: 'a' type: INT }", new() { ListsWithoutShape = true }).Schema["a"].Type);

    [Theory]
    [InlineData("feature {\n name: 'a'", "line 2")]
    [InlineData("feature {\n\n name 'a' }", "line 3")]
    [InlineData("feature { name: 'a }", "line 1")]
    [InlineData("feature { name: 'a\\q' }", "line 1")]
    [InlineData("feature { name: '\\x' }", "line 1")]
    [InlineData("feature { presence { min_count: 99999999999999999999 } }", "line 1")]
    [InlineData("feature { presence { min_fraction: much } }", "line 1")]
    [InlineData("feature { deprecated: perhaps }", "line 1")]
    [InlineData("feature: 3", "line 1")]
    [InlineData("feature { name { } }", "line 1")]
    [InlineData("default_environment: ['a' 'b'", "line 1")]
    [InlineData("}", "line 1")]
    [InlineData("[a b", "line 1")]
    public void Import_ATextThatIsNone_NamesTheLine(string text, string where)
    {
        var error = Assert.Throws<SchemaException>(() => TensorflowSchema.Import(text));
        Assert.Equal((ValidationDiagnostics.InvalidTensorflowSchema, where), (error.Problem.Code, error.Problem.Where));
    }

    [Fact]
    public void Import_DeepNesting_IsATypedError() =>
        Assert.Throws<SchemaException>(() => TensorflowSchema.Import(string.Concat(Enumerable.Repeat("a{", 100_000))));

    [Fact]
    public void Import_MutatedTexts_FailWithTypedErrorsOnly()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = Mutate(Sample, random);
            try
            {
                TensorflowSchema.Import(text);
            }
            catch (SchemaException)
            {
                // The one way to refuse a text.
            }
        }
    }

    [Fact]
    public void Import_ThenJson_ReadsBackEqual() => Assert.Equal(All.Schema, DataSchemaJson.Parse(All.Schema.ToJson()));

    private static string Mutate(string text, Random random)
    {
        var letters = text.ToCharArray().ToList();
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(letters.Count);
            switch (random.Next(4))
            {
                case 0: letters.RemoveAt(at); break;
                case 1: letters[at] = (char)random.Next(1, 0xFFFF); break;
                case 2: letters.Insert(at, "{}[]<>:\"'\\-,;#\n"[random.Next(15)]); break;
                default: letters.RemoveRange(at, Math.Min(random.Next(200), letters.Count - at)); break;
            }
            if (letters.Count == 0) letters.Add(' ');
        }
        return new string([.. letters]);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
