using System.Text.Json;
using Mlops.Transform;

namespace Mlops.Testing.Tests;

/// <summary>The share of rows with the label 1, for a row that trains in the other folds; broken on demand.</summary>
internal sealed class LabelMean(int folds, string fault) : CustomOperation
{
    public override CustomOperationComponent Component => new Loader(fault);

    public override bool ReadsLabel => true;

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteNumber("folds", folds);

    public override CustomLearner CreateLearner() => new Learner(folds, fault);

    public override CustomFunction Bind(JsonElement state) =>
        new Function([.. state.GetProperty("counts").EnumerateArray().Select(n => n.GetInt64())], fault);

    private sealed class Loader(string fault) : CustomOperationComponent("test.label-mean", 1)
    {
        public override CustomOperation Create(JsonElement options, int version) => new LabelMean(options.GetProperty("folds").GetInt32(), fault);
    }

    private sealed class Learner(int folds, string fault) : CustomLearner
    {
        private readonly long[] counts = new long[folds * 2];

        public override void Add(in CustomInput rows)
        {
            for (var row = 0; row < rows.RowCount; row++)
            {
                if (double.IsNaN(rows.Labels[row])) continue;
                var fold = fault == "own fold" ? (rows.FoldOf(row, folds) + 1) % folds : rows.FoldOf(row, folds);
                counts[fold * 2]++;
                if (rows.Labels[row] == 1) counts[fold * 2 + 1]++;
            }
        }

        public override void Merge(CustomLearner other)
        {
            for (var i = 0; i < counts.Length; i++) counts[i] += ((Learner)other).counts[i];
        }

        public override void Save(BinaryWriter writer) => Array.ForEach(counts, writer.Write);

        public override void Load(BinaryReader reader)
        {
            for (var i = 0; i < counts.Length; i++) counts[i] += reader.ReadInt64();
        }

        public override CustomFunction Finish() => new Function(counts, fault);
    }

    private sealed class Function(long[] counts, string fault) : CustomFunction
    {
        public override void Compute(in CustomInput rows, Span<double> output)
        {
            for (var row = 0; row < rows.RowCount; row++)
            {
                var (left, all, ones) = (fault == "leak" ? -1 : rows.FoldOf(row, counts.Length / 2), 0L, 0L);
                for (var fold = 0; fold < counts.Length / 2; fold++)
                {
                    if (fold == left) continue;
                    all += counts[fold * 2];
                    ones += counts[fold * 2 + 1];
                }

                output[row] = all == 0 ? double.NaN : ones / (double)all;
            }
        }

        public override void WriteState(Utf8JsonWriter json)
        {
            json.WriteStartArray("counts");
            foreach (var count in counts) json.WriteNumberValue(count);
            json.WriteEndArray();
        }
    }
}
