namespace Mlops;

/// <summary>The values that a column may hold.</summary>
public abstract record Domain
{
    private protected Domain()
    {
    }
}
