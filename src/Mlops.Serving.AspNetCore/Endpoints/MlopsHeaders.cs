namespace Mlops.Serving.AspNetCore;

/// <summary>The headers of responses.</summary>
public static class MlopsHeaders
{
    /// <summary>Which version answered, for example <c>taxi-tips/3</c>.</summary>
    public const string ModelVersion = "Mlops-Model-Version";
}
