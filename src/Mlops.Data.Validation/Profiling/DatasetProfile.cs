using System.Text;

namespace Mlops.Data.Validation;

/// <summary>
/// What a pass over some rows has collected. Profiles of parts - files, days, machines - are merged without reading the rows again.
/// </summary>
/// <remarks>
/// <para>
/// Merged in the order of the data, the profiles of any split of the rows give the statistics of one pass over all of them, bit for
/// bit, as long as the texts of each column are counted exactly (<see cref="StatisticsOptions.MaxDistinctValues"/>); beyond that
/// counts of texts stay within their stated error. Numbers, times and lists of them do not even depend on the order.
/// </para>
/// <para>Not thread-safe.</para>
/// </remarks>
public sealed class DatasetProfile
{
    private readonly ProfilePlan plan;
    private readonly ProfileState ordered;
    private readonly ProfileState any;

    internal DatasetProfile(ProfilePlan plan, ProfileState ordered, ProfileState any) =>
        (this.plan, this.ordered, this.any) = (plan, ordered, any);

    /// <summary>The number of rows.</summary>
    public long RowCount => ordered.All.RowCount;

    /// <summary>The columns.</summary>
    public DataSchema Schema => plan.Schema;

    /// <summary>Adds a profile of rows that come later in the data.</summary>
    /// <param name="later">The other profile, of the same columns and collected with the same options; unchanged.</param>
    /// <exception cref="DataException">The columns, their marks or the options differ.</exception>
    public void Merge(DatasetProfile later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (!Schema.HasSameColumns(later.Schema))
            throw Refuse($"The profiles are of other columns: {Schema}, and {later.Schema}", "the same columns in the same order");
        if (Schema.Fields.Zip(later.Schema.Fields).FirstOrDefault(p => p.First.IsSensitive != p.Second.IsSensitive).First is { } changed)
            throw Refuse(
                $"Column '{changed.Name}' is marked as sensitive in {(changed.IsSensitive ? "the earlier" : "the later")} profile alone",
                "the same marks", "Collect the other one again, with the mark.");
        if (plan.Key != later.plan.Key) throw Refuse("The profiles were collected with other options", "the same options");
        ordered.Merge(later.ordered);
        any.Merge(later.any);
    }

    /// <summary>The statistics of all rows. The profile can be added to afterwards.</summary>
    public DatasetStatistics ToStatistics() => new ProfileReport(plan, ordered, any).Finish();

    /// <summary>Writes the profile as <c>docs/formats/profile.md</c> describes; the same rows always give the same bytes.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <exception cref="DataException">There are statistics of one's own: their states cannot be saved.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (plan.Options.Custom.Count > 0)
        {
            throw Refuse(
                $"The profile holds a statistic of one's own, '{plan.Options.Custom[0].Name}', whose state cannot be saved",
                "none of them",
                "Collect such statistics in a pass of their own.");
        }
        ProfileFile.Write(stream, plan, writer =>
        {
            ordered.Save(writer);
            any.Save(writer);
        });
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="stream">What <see cref="Save"/> wrote.</param>
    /// <param name="options">The options that it was collected with; null for the default.</param>
    /// <exception cref="DataException">
    /// It is damaged, no profile, from a newer version, or was collected with other options.
    /// </exception>
    public static DatasetProfile Load(Stream stream, StatisticsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= StatisticsOptions.Default;
        options.Check();
        return ProfileFile.Read(stream, schema =>
        {
            var plan = new ProfilePlan(schema, schema.Rules, options);
            return (plan, reader =>
            {
                var profile = new DatasetProfile(plan, new ProfileState(plan, inOrder: true), new ProfileState(plan, inOrder: false));
                profile.ordered.Restore(reader);
                profile.any.Restore(reader);
                return profile;
            });
        });
    }

    internal static DataException Refuse(string found, string expected, string remedy = "Collect both with the same schema and options.") =>
        new(new Problem(ValidationDiagnostics.OtherProfile, found, Expected: expected, Remedy: remedy));
}
