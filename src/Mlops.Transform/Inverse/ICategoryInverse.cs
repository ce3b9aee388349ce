namespace Mlops.Transform;

/// <summary>A fitted operation that can tell which category of its column has a place.</summary>
internal interface ICategoryInverse
{
    /// <summary>The text of the category; null when the place stands for unseen or missing ones.</summary>
    string? TextOf(int place);
}
