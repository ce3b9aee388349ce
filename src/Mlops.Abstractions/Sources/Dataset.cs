namespace Mlops;

/// <summary>Rows with a schema. Immutable; reading is thread-safe.</summary>
/// <typeparam name="T">The record of a row, or <see cref="Row"/> when the schema is known only at run time.</typeparam>
/// <param name="Source">Where the rows are read from.</param>
/// <param name="Schema">
/// The columns that readers may rely on: the declared ones. The source may lack some, and have others.
/// </param>
public sealed record Dataset<T>(IDataSource Source, DataSchema Schema);
