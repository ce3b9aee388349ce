using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The vocabulary, then the features of unseen categories, then the one of missing values.</summary>
internal sealed class FittedOneHot : CategoryOperation<FittedOneHot.Kernel>, IKnownCategories
{
    private readonly OneHot operation;
    private readonly Lazy<Utf16Vocabulary?> utf16;

    public FittedOneHot(OneHot operation, Vocabulary vocabulary)
        : base(operation, new Kernel(vocabulary, new IntegerVocabulary(vocabulary), operation.Unseen), vocabulary.Count + operation.Unseen.Slots)
    {
        this.operation = operation;
        Vocabulary = vocabulary;
        utf16 = new Lazy<Utf16Vocabulary?>(() => Utf16Vocabulary.Of(vocabulary));
        Labels = operation.IsColumn ? [] : CreateLabels();
    }

    public Vocabulary Vocabulary { get; }

    public override int Width => Operation.IsColumn ? 0 : Vocabulary.Count + operation.Unseen.Slots + 1;

    public override IReadOnlyList<string> Labels { get; }

        protected override Utf16Vocabulary? Utf16 => utf16.Value;

    public bool Knows(ReadOnlySpan<byte> utf8) => Vocabulary.Find(utf8) >= 0;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) =>
        json.WriteString("vocabulary", assets.Write("vocab", operation.Column.Name, stream => VocabularyFile.Write(stream,
            Vocabulary)));

    public override MlopsException Refuse(in OperationInput input, int row, string where) =>
        TransformErrors.Unseen(operation, CategoryText.Show(input[0], row), where);

    private List<string> CreateLabels()
    {
        var name = operation.Column.Name;
        var labels = new List<string>(Width);
        for (var i = 0; i < Vocabulary.Count; i++) labels.Add($"{name}={Vocabulary.TextOf(i)}");
        for (var i = 0; i < operation.Unseen.Slots; i++) labels.Add(operation.Unseen.Slots == 1
            ? $"{name} is unseen" : $"{name} is unseen, bucket {i}");
        labels.Add($"{name} is missing");
        return labels;
    }

    internal readonly struct Kernel(Vocabulary vocabulary, IntegerVocabulary integers, Unseen unseen) : ICategoryKernel
    {
        private readonly int known = vocabulary.Count;
        private readonly int unseenSlots = unseen.Slots;
        private readonly bool refuses = unseen == Unseen.Error;

        public int Find(ReadOnlySpan<byte> utf8)
        {
            var found = vocabulary.Find(utf8);
            return found >= 0 ? found : NotFound(utf8);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Find(long value)
        {
            var found = integers.Find(value);
            return found >= 0 ? found : NotFound(value);
        }

        private int NotFound(long value) => NotFound(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));

        private int NotFound(ReadOnlySpan<byte> utf8) => unseenSlots switch
        {
            0 => refuses ? Refused : None,
            1 => known,
            _ => known + (int)(StableHash.Of(utf8) % (ulong)unseenSlots),
        };
    }
}
