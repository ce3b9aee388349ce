namespace Mlops.Transform;

internal sealed class FittedTexts<TKernel>(GeneralizeText operation, TKernel kernel) : ColumnOperation(operation)
    where TKernel : struct, ITextKernel
{
    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        TextMap.Run(input[0], kernel, (TextBuilder)output);
        return -1;
    }
}
