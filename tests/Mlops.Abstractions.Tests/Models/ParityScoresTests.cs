using System.Text;

namespace Mlops.Tests;

public sealed class ParityScoresTests
{
    [Fact]
    public void Replay_WhatWasRecorded_CountsTheRows()
    {
        var artifact = Recorded(new Weights(0.5, 2, -1));
        Assert.Equal(3, ParityScores.Replay(artifact, new OneNumber(), new Weights(0.5, 2, -1)));
    }

    [Fact]
    public void Replay_OneBitOfAWeightThatRowsRead_NamesRowAndBits()
    {
        var artifact = Recorded(new Weights(0.5, 2, -1));
        var error = Assert.Throws<ServingException>(() => ParityScores.Replay(artifact, new OneNumber(), new Weights(0.5, Math.BitIncrement(2), -1)));
        Assert.Equal(DiagnosticCodes.ModelParityBroken, error.Code);
        Assert.StartsWith("Parity row 1, scored in a batch, differs: expected bits 0x4004000000000000 (2.5)", error.Problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fff8000000000000", "7ff8000000000000", true)]
    [InlineData("fff8000000000000", "7ff0000000000000", false)]
    public void Replay_ScoreThatIsNoNumber_MayHaveAnotherSignAndNothingElse(string recorded, string elsewhere, bool isKept)
    {
        var model = new Weights(BitConverter.UInt64BitsToDouble(Convert.ToUInt64(recorded, 16)), 2, -1);
        var artifact = Recorded(model);
        var text = Encoding.UTF8.GetString(artifact.Content[ParityScores.FileName]);
        Assert.Contains(recorded, text, StringComparison.Ordinal);
        artifact.Content[ParityScores.FileName] = Encoding.UTF8.GetBytes(text.Replace(recorded, elsewhere, StringComparison.Ordinal));
        Assert.Equal(isKept, Record.Exception(() => ParityScores.Replay(artifact, new OneNumber(), model)) is null);
    }

    [Fact]
    public void Replay_AWeightThatNoRowReads_IsRefusedByItsProbe()
    {
        var artifact = Recorded(new Weights(0.5, 2, -1));
        var error = Assert.Throws<ServingException>(() => ParityScores.Replay(artifact, new OneNumber(), new Weights(0.5, 2, Math.BitIncrement(-1))));
        Assert.StartsWith("The scores of the probes", error.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_OneScoreRemoved_SaysHowManyThereAre()
    {
        var artifact = Recorded(new Weights(0.5, 2, -1));
        var text = Encoding.UTF8.GetString(artifact.Content[ParityScores.FileName]);
        artifact.Content[ParityScores.FileName] = Encoding.UTF8.GetBytes(text.Replace("\"4004000000000000\",", "", StringComparison.Ordinal));
        var error = Assert.Throws<ServingException>(() => ParityScores.Replay(artifact, new OneNumber(), new Weights(0.5, 2, -1)));
        Assert.Equal("There are 2 scores for 3 parity rows", error.Problem.Found);
    }

    [Fact]
    public void Replay_NewerFormat_NamesBothVersions()
    {
        var artifact = Recorded(new Weights(0.5, 2, -1));
        var text = Encoding.UTF8.GetString(artifact.Content[ParityScores.FileName]);
        artifact.Content[ParityScores.FileName] = Encoding.UTF8.GetBytes(text.Replace("\"formatVersion\": 1", "\"formatVersion\": 2", StringComparison.Ordinal));
        var error = Assert.Throws<ArtifactException>(() => ParityScores.Replay(artifact, new OneNumber(), new Weights(0.5, 2, -1)));
        Assert.Equal(DiagnosticCodes.NewerFormat, error.Code);
        Assert.Equal(("The scores have format version 2", "at most 1"), (error.Problem.Found, error.Problem.Expected));
    }

    [Fact]
    public void Replay_WithoutScores_ComparesNothing() => Assert.Equal(0, ParityScores.Replay(new Memory(), new OneNumber(), new Weights(1, 1, 1)));

    private static Memory Recorded(Weights model)
    {
        var artifact = new Memory();
        ParityScores.Record(artifact, new OneNumber(), model);
        return artifact;
    }

    /// <summary>Feature 0 is the number; feature 1 is set in every row, feature 2 never.</summary>
    private sealed class OneNumber : IFittedTransform
    {
        public string Type => "one-number";

        public DataSchema InputSchema { get; } = new(new Field("x", ColumnType.Float64));

        public DataSchema TrainingSchema => InputSchema;

        public FeatureLayout Layout { get; } = new(new FeatureSlot("x", "x", "number", 0, 1, false), new FeatureSlot("kind", "x", "one-hot", 1, 2, true));

        public DataBatch? ParityRows
        {
            get
            {
                var rows = new BatchBuilder(InputSchema);
                for (var i = 1; i <= 3; i++) rows.Primitive<double>(0).Append(i);
                return rows.Build();
            }
        }

        public void Transform(DataBatch batch, FeatureBatch output)
        {
            output.Reset(batch.RowCount);
            for (var i = 0; i < batch.RowCount; i++)
            {
                output.Dense[i] = (float)((PrimitiveData<double>)batch[0]).Values[i];
                output.AddSparse(1, 1);
                output.EndRow(i);
            }
        }

        public void ReadLabels(DataBatch batch, Span<double> labels) => throw new NotSupportedException();

        public void Save(IArtifactWriter writer) => throw new NotSupportedException();

        public int ReplayParity() => 3;
    }

    private sealed class Weights(params double[] weights) : IModel
    {
        public string Type => "weights";

        public ModelTask Task => ModelTask.Regression;

        public int FeatureCount => weights.Length;

        public void Score(FeatureBatch features, Span<double> scores)
        {
            for (var row = 0; row < features.RowCount; row++)
            {
                scores[row] = features.Dense[row] * weights[0];
                for (var i = features.RowOffsets[row]; i < features.RowOffsets[row + 1]; i++) scores[row] += features.Values[i] * weights[features.Indices[i]];
            }
        }

        public void Save(IArtifactWriter writer) => throw new NotSupportedException();
    }

    private sealed class Memory : IArtifactWriter, IArtifactReader
    {
        public Dictionary<string, byte[]> Content { get; } = new(StringComparer.Ordinal);

        public string Kind => ArtifactKinds.Model;

        public int FormatVersion => 1;

        public IReadOnlyList<string> Files => [.. Content.Keys];

        public Stream Create(string name) => new Keeper(bytes => Content[name] = bytes);

        public Stream OpenRead(string name) => new MemoryStream(Content[name], writable: false);

        public FileRegion? FindRegion(string name) => null;
    }

    private sealed class Keeper(Action<byte[]> keep) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing) keep(ToArray());
            base.Dispose(disposing);
        }
    }
}
