using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>Writes a place for each item; an item without a value stays without one, in its place.</summary>
internal sealed class FittedOrdinalList(OrdinalList operation, Vocabulary vocabulary) : ColumnOperation(operation), IVocabularyOperation
{
    private readonly VocabularyKernel kernel = new(vocabulary, operation.Unseen);

    public Vocabulary Vocabulary => vocabulary;

    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var (lists, written) = ((ListData)input[0], (ListBuilder)output);
        var (items, ordinals) = (lists.Items, (PrimitiveBuilder<int>)written.Items);
        var offsets = lists.Offsets;
        var refused = ListTokens.Find(lists, kernel, out var places);
        for (var row = 0; row < lists.Length && refused < 0; row++)
        {
            if (lists.IsMissing(row))
            {
                written.AppendMissing();
                continue;
            }

            for (var item = offsets[row]; item < offsets[row + 1]; item++)
            {
                if (items.IsMissing(item)) ordinals.AppendMissing();
                else ordinals.Append(places[item - offsets[0]] is >= 0 and var place ? place : operation.Unknown);
            }

            written.EndRow();
        }

        ArrayPool<int>.Shared.Return(places);
        return refused;
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) => json.WriteString(
        "vocabulary", VocabularyAsset.Write(assets, operation.Column.Name, vocabulary));

    public override MlopsException Refuse(in OperationInput input, int row, string where) =>
        TransformErrors.Unseen(operation, ListTokens.ShowUnknown((ListData)input[0], row, vocabulary), where);
}
