namespace TaxiTips;

/// <summary>
/// Random numbers that are the same on every machine and runtime: each draw is the hash of a seed and a counter.
/// </summary>
internal sealed class Randomness(ulong seed)
{
    private ulong draws;

    /// <summary>Uniform from 0 to 1, 1 excluded.</summary>
    public double Unit() => StableHash.ToUnit(StableHash.Of(draws++, seed));

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>A sum of twelve uniforms: close enough to a normal variable, and made of exact additions only.</summary>
    public double Normal(double mean, double deviation)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Unit();
        return mean + deviation * sum;
    }

    /// <summary>One of some values with weights.</summary>
    public T Pick<T>(IReadOnlyList<(T Value, double Weight)> choices)
    {
        var left = Unit() * choices.Sum(c => c.Weight);
        foreach (var (value, weight) in choices)
        {
            left -= weight;
            if (left < 0) return value;
        }
        return choices[^1].Value;
    }
}
