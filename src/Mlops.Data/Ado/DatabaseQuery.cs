using System.Globalization;

namespace Mlops.Data;

/// <summary>One query with the values of its parameters.</summary>
/// <remarks>Immutable and thread-safe. Order the rows in the query: without <c>order by</c> a database may give them in any order.</remarks>
/// <param name="Sql">The text of the query.</param>
/// <param name="Parameters">The values of its parameters, by the names that the provider expects, such as <c>@from</c>.</param>
public sealed record DatabaseQuery(string Sql, params IReadOnlyList<KeyValuePair<string, object>> Parameters)
{
    /// <summary>
    /// One query for each part of a range of whole keys, to be read at the same time. The boundaries depend on the arguments
    /// alone; the last part may be shorter.
    /// </summary>
    /// <param name="sql">A query with a condition such as <c>id &gt;= @from and id &lt; @to order by id</c>.</param>
    /// <param name="from">The first key.</param>
    /// <param name="to">Behind the last key.</param>
    /// <param name="parts">The most parts, at least 1.</param>
    /// <param name="fromParameter">The name of the parameter for the first key of a part.</param>
    /// <param name="toParameter">The name of the parameter for what is behind its last key.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or too long, or there are no parts.</exception>
    public static IReadOnlyList<DatabaseQuery> ByRange(
        string sql, long from, long to, int parts, string fromParameter = "@from", string toParameter = "@to")
    {
        ArgumentException.ThrowIfNullOrEmpty(sql);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        var keys = (ulong)to - (ulong)from;
        var size = (keys - 1) / (ulong)parts + 1;
        var queries = new List<DatabaseQuery>();
        for (ulong start = 0; start < keys; start += Math.Min(size, keys - start))
        {
            var end = start + Math.Min(size, keys - start);
            queries.Add(new DatabaseQuery(
                sql, new(fromParameter, (long)((ulong)from + start)), new(toParameter, (long)((ulong)from + end))));
        }
        return queries;
    }

    /// <summary>The query on one line, shortened, with its parameters: as messages name it.</summary>
    public override string ToString()
    {
        var line = string.Join(' ', Sql.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > 100) line = line[..100] + "…";
        var values = Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}"));
        return Parameters.Count == 0 ? line : $"{line} [{string.Join(", ", values)}]";
    }
}
