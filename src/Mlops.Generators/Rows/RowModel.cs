namespace Mlops.Generators;

/// <summary>What is generated for a row: its properties, and those among them that its constructor takes, in order.</summary>
internal sealed record RowModel(TypeShape Shape, EquatableArray<RowProperty> Properties, EquatableArray<int> Constructor);
