namespace Mlops.Transform.Tests.HowTo;

// The code of docs/how-to/custom-operation.md.
internal static class CustomOperations
{
    public static TransformBuilder Use(TransformBuilder t, NumberColumn latitude, NumberColumn longitude)
    {
        #region use
        t.Custom(new GeoFence(margin: 0.1), [latitude, longitude], missing: 0);
        #endregion
        return t;
    }

    public static FittedTransform Load(IArtifactReader reader)
    {
        #region load
        var component = new TransformComponent(EnvironmentKeys.Instance, new GeoFenceComponent());
        #endregion
        return component.Load(reader);
    }
}
