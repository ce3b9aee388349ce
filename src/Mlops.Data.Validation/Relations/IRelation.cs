namespace Mlops.Data.Validation;

/// <summary>Collects what concerns several columns of a row together; the order of the rows does not matter.</summary>
internal interface IRelation
{
    void Add(DataBatch batch);

    /// <summary>Adds another one that was made from the same plan.</summary>
    void Merge(IRelation other);

    void Save(BinaryWriter writer);

    /// <summary>Reads what was saved into one that is empty.</summary>
    void Restore(BinaryReader reader);
}
