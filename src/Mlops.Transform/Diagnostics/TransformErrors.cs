using System.Globalization;

namespace Mlops.Transform;

// The sentences of the package, in one place so that they stay in one voice.
internal static class TransformErrors
{
    public static ModelException Option(string operation, string option, object found, string expected) => new(new Problem(
        TransformDiagnostics.InvalidOption,
        string.Create(CultureInfo.InvariantCulture, $"Option '{option}' of {operation} is {found}"),
        Expected: expected,
        Remedy: "Give the option another value."));

    public static ModelException Missing(Operation operation, string where, IColumn? column = null) => new(new Problem(
        TransformDiagnostics.MissingValue,
        $"Column '{(column ?? operation.Column).Name}' has no value, and operation '{operation.Name}' has no rule for missing values",
        where,
        "a value in every row",
        $"{operation.MissingRemedy} NaN counts as missing."));

    public static ModelException Infinite(Operation operation, long count, IColumn? column = null) => new(new Problem(
        TransformDiagnostics.InfiniteValue,
        string.Create(CultureInfo.InvariantCulture, $"Column '{(column ?? operation.Column).Name}' holds {count} infinite value(s)"),
        $"operation '{operation.Name}', training set",
        "finite numbers, or missing values",
        "Mend the source, or turn infinite values into missing ones; a validation of the range finds their rows."));

    public static ModelException Unseen(Operation operation, string value, string where) => new(new Problem(
        TransformDiagnostics.UnseenCategory,
        $"Column '{operation.Column.Name}' holds '{value}', which the training data did not",
        where,
        "a value of the vocabulary",
        $"Operation '{operation.Name}' was made with Unseen.Error. Choose Unseen.OwnSlot, Unseen.Ignore or Unseen.Buckets to accept new values."));

    public static ModelException Truncated(Operation operation, int kept, long distinct) => new(new Problem(
        TransformDiagnostics.VocabularyTruncated,
        string.Create(CultureInfo.InvariantCulture,
            $"The vocabulary keeps {kept} of the {distinct} values of column '{operation.Column.Name}'"),
        $"operation '{operation.Name}'",
        "all of them, because Unseen.Error refuses the others even in the training data",
        "Raise maxSize, lower minCount, or choose another Unseen."));

    public static ModelException NothingToLearn(Operation operation, string what) => new(new Problem(
        TransformDiagnostics.NothingToLearn,
        $"Column '{operation.Column.Name}' has no value in the training set, so it has no {what}",
        $"operation '{operation.Name}'",
        "at least one value",
        "Leave the column out, or impute a constant."));

    public static ModelException TooLarge(Operation operation) => new(new Problem(
        TransformDiagnostics.InfiniteValue,
        $"The values of column '{operation.Column.Name}' are so large that their spread is infinite",
        $"operation '{operation.Name}', training set",
        "values whose squares are below 1.8e308",
        "Change the unit of the column, or use Bucketize."));

    public static ModelException NoRows(string source) => new(new Problem(
        TransformDiagnostics.NothingToLearn,
        "The training set has no rows",
        source,
        "at least one row",
        "Look at the source and at the split before it."));

    public static ModelException NoSpans() => new(new Problem(
        TransformDiagnostics.NoSpans,
        "There is no span to fit on",
        Expected: "at least one span",
        Remedy: "Look at the pattern and at the selection of spans: 'PathPattern.Parse(...).List()' shows what is there."));

    public static StoreException CacheNotAccessible(string folder, Exception cause) => new(
        new Problem(
            TransformDiagnostics.CacheNotAccessible,
            $"The cache of spans cannot be used: {cause.Message}",
            folder,
            "a folder that this account can read and write",
            "Free space, give the rights, or name another folder; its files may be deleted at any time."),
        cause);

    public static SchemaException WrongType(string name, ColumnType found, string operation, string expected) => new(new Problem(
        DiagnosticCodes.WrongColumnType,
        $"Column '{name}' is of type {found}",
        $"operation '{operation}'",
        expected,
        "Take another column or another operation: Bucketize makes categories of numbers."));

    public static ModelException NoColumn(Operation? operation, string wanted) => new(new Problem(
        TransformDiagnostics.NoColumn,
        operation is null ? "There is no operation to derive a column with"
            : operation.IsColumn ? $"Operation '{operation.Name}' derives a column already"
            : $"Operation '{operation.Name}' cannot derive {wanted}",
        Expected: $"an operation just before that makes {wanted}",
        Remedy: "Call AsNumber right after an operation of one number or one category, such as Log, Impute, Bucketize or Hash."));

    public static ModelException Unread(Operation operation) => new(new Problem(
        TransformDiagnostics.UnreadColumn,
        $"Column '{operation.Name}' is derived, and no operation reads it",
        Expected: "an operation that reads every derived column",
        Remedy: "Read the column with another operation, or leave out the AsNumber that follows it, so that it is a feature."));

    public static ModelException LabelNeeded(Operation operation) => new(new Problem(
        TransformDiagnostics.NoLabel,
        $"Operation '{operation.Name}' learns from the label, and the transform has none",
        Expected: "a label",
        Remedy: "Add .Label(...) to the transform, for example .Label(c.Tips > 0.2 * c.Fare)."));

    public static ModelException BadWeights(Operation operation, string column, long count) => new(new Problem(
        TransformDiagnostics.InvalidWeight,
        string.Create(CultureInfo.InvariantCulture, $"Column '{column}' holds {count} weight(s) that are negative or infinite"),
        $"operation '{operation.Name}', training set",
        "finite weights of at least 0, or missing ones, which count as 0",
        "Mend the source, or compute weights that are never negative."));

    public static ModelException TooManyClasses(Operation operation, int found, int most) => new(new Problem(
        TransformDiagnostics.TooManyClasses,
        string.Create(CultureInfo.InvariantCulture, $"The label has more than {Math.Min(found, most)} different values"),
        $"operation '{operation.Name}', training set",
        string.Create(CultureInfo.InvariantCulture, $"at most {most} classes, because the mutual information is that with classes"),
        "Take a label of classes, for example .Label(c.Fare > 20), or rank the categories by VocabularyScore.Count."));

    public static ModelException RepeatedCategory(Operation operation, string category) => new(new Problem(
        TransformDiagnostics.RepeatedCategory,
        $"Category '{category}' of column '{operation.Column.Name}' was seen more often than there are rows with a label",
        $"operation '{operation.Name}', training set",
        "every category at most once in a row, because the mutual information is that of having it",
        "Drop repeated items first: Deduplicate(tokens, out var different)."));

    public static ModelException TooManyTexts(Operation operation, string column, long distinct, long bytes) => new(new Problem(
        TransformDiagnostics.TooManyTexts,
        string.Create(CultureInfo.InvariantCulture, $"Column '{column}' has about {distinct} different texts, which take more than {bytes} bytes"),
        $"operation '{operation.Name}', training set",
        "different texts of less than 2 GiB in all, which are counted exactly",
        "Hash the column instead, Hash(column, buckets), or keep a shorter part of the texts with Generalize."));

    public static ModelException NoVocabulary(string operation, IEnumerable<string> known) => new(new Problem(
        TransformDiagnostics.NoVocabulary,
        $"The transform has no operation '{operation}' with a vocabulary",
        Expected: string.Join(", ", known) is { Length: > 0 } names ? "one of " + names : "a transform with a vocabulary",
        Remedy: "Give the name of the operation, for example ordinal(company)."));

    public static ModelException NoVocabularyFile(string path, string reason) => new(new Problem(
        TransformDiagnostics.NoVocabulary,
        $"The file is no vocabulary: {reason}",
        path,
        "one line per category: a count, a tabulator, the category; or a file whose name ends in .vocab",
        "Give a file of the folder 'vocab' of a transform; docs/formats/transform.md describes it."));

    public static ModelException BadTargets(Operation operation, long count) => new(new Problem(
        TransformDiagnostics.InvalidTarget,
        string.Create(CultureInfo.InvariantCulture, $"The label of {count} row(s) is infinite or beyond 1e150"),
        $"operation '{operation.Name}', training set",
        "labels whose squares are finite, or missing ones",
        "Mend the source, or change the unit of the label."));

    public static ModelException NameTaken(string name, string where) => new(new Problem(
        TransformDiagnostics.DuplicateOutput,
        $"The derived column '{name}' has the name of a column of the data",
        where,
        "a name of its own for each column",
        "Give the operation another name: the last parameter of every operation."));
}
