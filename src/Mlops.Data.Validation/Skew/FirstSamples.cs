namespace Mlops.Data.Validation;

/// <summary>Keeps the first things by their place in the data, in whatever order they come. Places are unique.</summary>
internal sealed class FirstSamples<T>(int max)
{
    private readonly List<(long Place, T Value)> first = [];

    public IReadOnlyList<T> Values => [.. first.Select(f => f.Value)];

    /// <summary>True when a thing at this place would be kept: only then is it worth its making.</summary>
    public bool Wants(long place) => max > 0 && (first.Count < max || place < first[^1].Place);

    public void Add(long place, T value)
    {
        var at = first.Count;
        while (at > 0 && first[at - 1].Place > place) at--;
        first.Insert(at, (place, value));
        if (first.Count > max) first.RemoveAt(max);
    }
}
