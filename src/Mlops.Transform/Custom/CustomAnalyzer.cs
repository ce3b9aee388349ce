namespace Mlops.Transform;

/// <summary>Lets a learner of the user take part in a pass.</summary>
internal sealed class CustomAnalyzer(Custom operation, CustomLearner learner) : Analyzer
{
    public override void Add(in OperationInput input)
    {
        var rows = new CustomInput(input.Columns[..operation.Columns.Count], input.RowCount);
        learner.Add(operation.ReadsLabel ? rows with { Labels = input.Labels, RowHashes = input.RowHashes } : rows);
    }

    public override void Merge(Analyzer other) => learner.Merge(((CustomAnalyzer)other).Learner);

    public override void Save(BinaryWriter writer) => learner.Save(writer);

    public override void Load(BinaryReader reader) => learner.Load(reader);

    public override FittedOperation Finish() => new FittedCustom(operation, learner.Finish());

    private CustomLearner Learner => learner;
}
