using System.Text;

namespace Mlops;

internal sealed class TextInKernel(TextOperand operand, IEnumerable<string> values) : TextKernel
{
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> allowed =
        new HashSet<byte[]>(values.Select(Encoding.UTF8.GetBytes), Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    public override void Evaluate(DataBatch batch, int start, Span<bool> values, Span<bool> isPresent)
    {
        if (operand.IsColumn) Evaluate(operand.Column(batch), start, values, isPresent);
        else FillConstant(Holds(operand.Constant), values, isPresent);
    }

    protected override bool Holds(ReadOnlySpan<byte> text) => allowed.Contains(text);
}
