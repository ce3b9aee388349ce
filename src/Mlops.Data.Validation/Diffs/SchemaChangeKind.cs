namespace Mlops.Data.Validation;

/// <summary>What a change of a schema means for those who write and read the data. Ordered by weight.</summary>
public enum SchemaChangeKind
{
    /// <summary>Data that kept the old schema keeps the new one, and readers meet nothing that they did not know.</summary>
    Compatible,

    /// <summary>Data that kept the old schema keeps the new one, but readers may meet values that the old one refused.</summary>
    Widening,

    /// <summary>Data that kept the old schema may be refused, or readers miss what they relied on.</summary>
    Breaking,
}
