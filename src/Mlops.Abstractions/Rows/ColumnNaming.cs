namespace Mlops;

/// <summary>How the names of properties become the names of columns.</summary>
public enum ColumnNaming
{
    /// <summary><c>TripStartHour</c> becomes <c>trip_start_hour</c>.</summary>
    SnakeCase,

    /// <summary><c>TripStartHour</c> stays.</summary>
    AsDeclared,

    /// <summary><c>TripStartHour</c> becomes <c>tripStartHour</c>.</summary>
    CamelCase,
}
