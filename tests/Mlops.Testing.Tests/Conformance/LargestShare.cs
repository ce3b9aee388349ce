using System.Text.Json;
using Mlops.Transform;

namespace Mlops.Testing.Tests;

/// <summary>A number as a share of the largest one, times a factor; broken on demand.</summary>
internal sealed class LargestShare(double factor, string fault) : CustomOperation
{
    private int written;

    public override CustomOperationComponent Component => new Loader(fault);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("factor", fault == "options" ? factor + 1 : factor);
        if (fault == "options twice") json.WriteNumber("time", written++);
    }

    public override CustomLearner CreateLearner() => new Learner(factor, fault);

    public override CustomFunction Bind(JsonElement state) => new Function(
        factor,
        fault == "no state" && !state.TryGetProperty("largest", out _) ? 0 : state.GetProperty("largest").GetDouble() + (fault == "loaded" ? 1 : 0),
        fault);

    private sealed class Loader(string fault) : CustomOperationComponent("test.largest-share", 1)
    {
        public override CustomOperation Create(JsonElement options, int version) => new LargestShare(
            fault == "no options" && !options.TryGetProperty("factor", out _) ? 0 : options.GetProperty("factor").GetDouble(), fault);
    }

    private sealed class Learner(double factor, string fault) : CustomLearner
    {
        private double largest;
        private int batches;

        public override void Add(in CustomInput rows)
        {
            var values = new double[rows.RowCount];
            rows.ReadNumbers(0, values);
            foreach (var value in values)
            {
                if (fault == "cut" && value == values[^1]) largest += 1e-3;
                if (!double.IsNaN(value)) largest = fault == "last" ? value : Math.Max(largest, value);
            }

            batches++;
        }

        public override void Merge(CustomLearner other)
        {
            var later = ((Learner)other).largest;
            largest = fault == "merge" && later > 0 ? later : Math.Max(largest, later);
        }

        public override void Save(BinaryWriter writer)
        {
            if (fault == "batches") writer.Write(batches);
            writer.Write(largest);
        }

        public override void Load(BinaryReader reader)
        {
            if (fault == "batches") batches = reader.ReadInt32();
            var bytes = reader.ReadBytes(8);
            if (bytes.Length < 8 && fault != "damaged") throw new EndOfStreamException();
            largest = bytes.Length < 8 ? 0 : BitConverter.ToDouble(bytes) + (fault == "load" ? 1 : 0);
        }

        public override CustomFunction Finish() => new Function(factor, largest, fault);
    }

    private sealed class Function(double factor, double largest, string fault) : CustomFunction
    {
        private static double shared;

        public override void Compute(in CustomInput rows, Span<double> output)
        {
            if (fault == "allocation") GC.KeepAlive(new byte[100]);
            rows.ReadNumbers(0, output);
            for (var row = 0; row < rows.RowCount; row++)
            {
                if (fault == "skips" && row == 1) output[row] = shared++;
                else output[row] = output[row] / largest * factor + (fault == "row" && rows.RowCount > 1 ? 1e-9 : 0);
            }
        }

        public override void WriteState(Utf8JsonWriter json) => json.WriteNumber("largest", largest);
    }
}
