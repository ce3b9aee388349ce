namespace Mlops.Generators;

/// <summary>The values of <c>Mlops.ColumnNaming</c>, which this project cannot reference.</summary>
internal enum ColumnNamingStyle
{
    SnakeCase,
    AsDeclared,
    CamelCase,
}
