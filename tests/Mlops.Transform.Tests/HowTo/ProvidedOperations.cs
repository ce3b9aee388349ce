// What a host that references this assembly loads: MlopsComponents.Referenced.
[assembly: Mlops.ProvidesComponent(typeof(Mlops.Transform.Tests.HowTo.GeoFenceComponent))]
[assembly: Mlops.ProvidesComponent(typeof(Mlops.Transform.Tests.HowTo.ZoneRateComponent))]
