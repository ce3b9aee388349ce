namespace Mlops.Serving.AspNetCore;

/// <summary>The codes of this package. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class HttpServingDiagnostics
{
    /// <summary>The body of a request is larger than allowed.</summary>
    public const string RequestTooLarge = "MLOPS8201";

    /// <summary>The body of a request is not JSON in UTF-8.</summary>
    public const string UnsupportedMediaType = "MLOPS8202";

    /// <summary>A route was mapped for a model that was not added.</summary>
    public const string ModelNotAdded = "MLOPS8203";
}
