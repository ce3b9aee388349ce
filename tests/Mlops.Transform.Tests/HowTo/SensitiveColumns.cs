namespace Mlops.Transform.Tests.HowTo;

// The code of docs/how-to/sensitive-columns.md.
#region row
[DataRow]
public sealed partial record Customer
{
    [Sensitive] public string? Email { get; init; }
    [Sensitive] public string? Card { get; init; }
    [Sensitive] public int? Age { get; init; }
    [Sensitive] public DateTime? Joined { get; init; }
    public double Spent { get; init; }
    public bool HasLeft { get; init; }
}
#endregion

internal static class SensitiveColumns
{
    public static TransformBuilder Features(TransformBuilder builder, byte[] secret)
    {
        #region transform
        var keys = new GivenKeys([KeyValuePair.Create("customers", secret)]);          // or MLOPS_KEY_CUSTOMERS in the environment
        var c = Customer.Columns;
        var t = builder
            .WithKeys(keys)
            .Label(c.HasLeft)
            .KeyedHash(c.Email, "customers", out var person).Hash(person, buckets: 1000)
            .Mask(c.Card, out var card, keepLast: 4).OneHot(card, maxSize: 100)
            .Generalize(c.Age, 10, out var decade).Standardize(decade, missing: 0)
            .Generalize(c.Joined, TimeGrain.Month, out var month).IsMissing(month)
            .Standardize(c.Spent);
        #endregion
        return t;
    }

    public static IFittedTransform Load(IArtifactReader reader, IKeyProvider keys)
    {
        #region load
        var components = new ComponentSet(new TransformComponent(keys));
        #endregion
        return components.Find<ITransformComponent>(FittedTransform.ComponentType).Load(reader);
    }

    public static DataSchema Mark(DataSchema schema)
    {
        #region schema
        schema = schema.With(schema["email"] with { IsSensitive = true });
        #endregion
        return schema;
    }
}
