namespace Mlops.Data.Validation.Tests.Updates;

public sealed class SchemaUpdateTests
{
    private static readonly DataSchema Columns = new(
        new Field("fare", ColumnType.Float64), new Field("company", ColumnType.String), new Field("at", ColumnType.Timestamp));

    private static readonly DataSchema Schema = new(
        new Field("fare", ColumnType.Float64, false) { Domain = new NumberRange(0, 10), Presence = new(1, 4), Comment = "kept" },
        new Field("company", ColumnType.String) { Domain = new AllowedValues(["a", "b"]), Presence = new(0.9, 1) },
        new Field("gone", ColumnType.Int32));

    [Fact]
    public async Task Propose_EveryFinding_HasItsSmallestFixById()
    {
        var proposals = await Propose(Data(), Schema);
        Assert.Equal(
            ["fare:MLOPS3004", "fare:MLOPS3006", "company:MLOPS3005", "company:MLOPS3007", "gone:MLOPS3001", "at:MLOPS3002"],
            proposals.Select(p => p.Id));
    }

    [Fact]
    public async Task Apply_None_ChangesNothing()
    {
        var proposals = await Propose(Data(), Schema);
        Assert.Equal(Schema, SchemaUpdate.Apply(Schema, proposals, []));
    }

    [Fact]
    public async Task Apply_TwoOfOneColumn_KeepsBoth()
    {
        var proposals = await Propose(Data(), Schema);
        var updated = SchemaUpdate.Apply(Schema, proposals, ["fare:MLOPS3006", "fare:MLOPS3004"]);
        Assert.Equal(Schema["fare"] with { Domain = new NumberRange(-5, 99), IsNullable = true }, updated["fare"]);
        Assert.Equal(Schema["company"], updated["company"]);
    }

    [Fact]
    public async Task Apply_EachKindOfFix_IsTheSmallest()
    {
        var proposals = await Propose(Data(), Schema);
        var updated = SchemaUpdate.Apply(Schema, proposals, proposals.Select(p => p.Id));
        Assert.Equal(new AllowedValues(["a", "b", "c"]), updated["company"].Domain);
        Assert.Equal(0.75, updated["company"].Presence!.MinFraction);
        Assert.Equal(LifecycleStage.Deprecated, updated["gone"].Stage);
        Assert.Equal(ColumnType.Timestamp, updated["at"].Type);
        Assert.Equal("kept", updated["fare"].Comment);
    }

    [Fact]
    public void Apply_AnUnknownId_SuggestsTheNearest()
    {
        var finding = new Finding(Severity.Error, new Problem("MLOPS3006", "f")) { Column = "fare", Fix = new SchemaFix("d") };
        var error = Assert.Throws<SchemaException>(() => SchemaUpdate.Apply(Schema, SchemaUpdate.Propose([finding]), ["fare:MLOPS3005"]));
        Assert.Equal(ValidationDiagnostics.UnknownProposal, error.Problem.Code);
        Assert.Contains("fare:MLOPS3006", error.Problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Propose_TwoOfOneCode_HaveDifferentIds()
    {
        var finding = new Finding(Severity.Error, new Problem("MLOPS3037", "f")) { Fix = new SchemaFix("d") };
        Assert.Equal(["MLOPS3037", "MLOPS3037#2"], SchemaUpdate.Propose([finding, finding with { Fix = null }, finding]).Select(p => p.Id));
    }

    [Fact]
    public void Apply_TwoRulesOfTheWhole_ChangesBothAndKeepsTheRest()
    {
        var fare = new NumberColumn("fare", ColumnType.Float64);
        var rules = new SchemaRules { RowRules = [new("a", fare > 0), new("b", fare > 1), new("c", fare > 2)], Keys = [new("fare")] };
        var schema = Schema.With(rules);
        Finding Of(SchemaRules changed) => new(Severity.Error, new Problem("MLOPS3037", "f")) { Fix = new SchemaFix("d") { Rules = changed } };
        var proposals = SchemaUpdate.Propose(
        [
            Of(rules with { RowRules = [rules.RowRules[0] with { MinFraction = 0.5 }, rules.RowRules[1], rules.RowRules[2]] }),
            Of(rules with { RowRules = [rules.RowRules[0], rules.RowRules[1] with { MinFraction = 0.25 }, rules.RowRules[2]] }),
            Of(rules with { Keys = [] }),
        ]);
        var updated = SchemaUpdate.Apply(schema, proposals, proposals.Select(p => p.Id)).Rules;
        Assert.Equal([0.5, 0.25, 1], updated.RowRules.Select(r => r.MinFraction));
        Assert.Empty(updated.Keys);
    }

    [Fact]
    public async Task Apply_InAnEnvironment_LeavesOtherColumnsAndTheirRules()
    {
        var fare = new NumberColumn("gone", ColumnType.Int32);
        var schema = new DataSchema(
            [Schema["fare"], Schema["company"], Schema["gone"] with { Environments = FieldEnvironments.Except("serving") }],
            new SchemaRules { DefaultEnvironments = ["training", "serving"], RowRules = [new("positive", fare > 0)], Rows = new() { MinRows = 100 } });
        var options = new ValidationOptions { Environment = "serving" };
        var proposals = SchemaUpdate.Propose((await Data().ValidateAsync(schema, null, options)).Findings);
        var updated = SchemaUpdate.Apply(schema, proposals, proposals.Select(p => p.Id), "serving");
        Assert.Equal(schema["gone"], updated["gone"]);
        Assert.Equal("positive", Assert.Single(updated.Rules.RowRules).Name);
        Assert.Equal(4, updated.Rules.Rows!.MinRows);
    }

    [Fact]
    public async Task FitAsync_RandomSchemasAndData_MakesTheDataValid()
    {
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var data = RandomSchemas.Data(random);
            var schema = RandomSchemas.Schema(random);
            var options = new ValidationOptions { AsOf = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
            var fitted = await SchemaUpdate.FitAsync(data, schema, null, options);
            var left = (await data.ValidateAsync(fitted, null, options)).Findings.Where(f => f.Severity == Severity.Error || f.Fix is not null);
            Assert.True(!left.Any(), $"round {round}: {string.Join('\n', left)}\n{fitted.ToJson()}");
            Assert.Equal(schema, SchemaUpdate.Apply(schema, await Propose(data, schema), []));
            Assert.DoesNotContain(
                SchemaDiff.Between(schema, fitted).Changes, c => c.Kind == SchemaChangeKind.Breaking && c.Rule is not ("column" or "type" or "domain"));
        }
    }

    private static async Task<IReadOnlyList<ProposedUpdate>> Propose(Dataset<Row> data, DataSchema schema) =>
        SchemaUpdate.Propose((await data.ValidateAsync(schema)).Findings);

    private static Dataset<Row> Data()
    {
        object?[][] rows =
        [
            [-5.0, "a", new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)],
            [null, "c", new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc)],
            [99.0, null, null],
            [5.0, "b", null],
        ];
        return new Dataset<Row>(new MemorySource(Columns, rows), Columns);
    }
}
