using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedPower(Power operation, double lambda, double mean, double standardDeviation)
    : NumberOperation<FittedPower.Kernel>(operation, new Kernel(new PowerCurve(operation.Method, lambda), mean, standardDeviation),
        operation.Missing), IColumnOperation, INumberInverse
{
    private readonly Kernel kernel = new(new PowerCurve(operation.Method, lambda), mean, standardDeviation);
    private readonly double? substitute = operation.Missing is { } missing
        ? new Kernel(new PowerCurve(operation.Method, lambda), mean, standardDeviation).Apply(missing)
        : null;

    public double Lambda => lambda;

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var refused = base.Write(input, output, stride);
        if (refused >= 0 || operation.Method != PowerMethod.BoxCox) return refused;
        for (var row = 0; row < input.RowCount; row++)
            if (float.IsNaN(output[row * stride])) return row;
        return -1;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) => operation.Method == PowerMethod.BoxCox
        ? NarrowGroup.Of(NumberGroups.Bind<Kernel, double>(row[0], kernel, substitute, 0), place, refusesNaN: true)
        : base.BindRow(row, place);

    /// <summary>What has to be refused is seen in the output of a batch: such a column is not bound to a row.</summary>
    public override RowStep? BindColumn(in OperationInput row, ColumnBuilder output) =>
        operation.Method == PowerMethod.BoxCox ? null : base.BindColumn(row, output);

    int IColumnOperation.WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var refused = WriteColumn(input, output);
        if (refused >= 0 || operation.Method != PowerMethod.BoxCox) return refused;
        var values = ((PrimitiveData<double>)output.View()).Values;
        for (var row = 0; row < values.Length; row++)
            if (double.IsNaN(values[row]) && NumberMap.ValueOf(input[0], row) is not null) return row;
        return -1;
    }

    public override MlopsException Refuse(in OperationInput input, int row, string where) =>
        NumberMap.ValueOf(input[0], row) is { } value ? NumberErrors.NotPositive(operation, value, where) : base.Refuse(input, row, where);

    public double Invert(double output) => new PowerCurve(operation.Method, lambda)
        .Invert(output * (standardDeviation == 0 ? 1 : standardDeviation) + mean);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("lambda", lambda);
        if (!operation.Standardize) return;
        json.WriteNumber("mean", mean);
        json.WriteNumber("standardDeviation", standardDeviation);
    }

    internal readonly struct Kernel(PowerCurve curve, double mean, double standardDeviation) : INumberKernel<double>
    {
        private readonly double divisor = standardDeviation == 0 ? 1 : standardDeviation;

        public double Apply(double value) => (curve.Apply(value) - mean) / divisor;
    }
}
