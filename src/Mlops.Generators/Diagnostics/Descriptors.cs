using Microsoft.CodeAnalysis;

namespace Mlops.Generators;

/// <summary>
/// What the generator and the analyzer report. MLOPS1001 is reported by the compiler, on the overloads that refuse the holdout set.
/// </summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "MLOPS1002", "Type is not partial",
        "'{0}' is not partial, so nothing can be generated into it. Declare it 'partial'.");

    public static readonly DiagnosticDescriptor ContainerNotPartial = Error(
        "MLOPS1003", "Containing type is not partial",
        "'{0}' is nested in '{1}', which is not partial. Declare '{1}' 'partial', or move '{0}' out of it.");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "MLOPS1004", "Property type has no column type",
        "Property '{0}' is of type '{1}', for which there is no column type. Expected bool, int, long, float, double, string, DateTime, DateTimeOffset, byte[], or an array or list of these.");

    public static readonly DiagnosticDescriptor BadColumnName = Error(
        "MLOPS1005", "Column name is empty or taken",
        "Property '{0}' makes the column '{1}', {2}. Give it another name with [ColumnName(\"...\")].");

    public static readonly DiagnosticDescriptor NoColumns = Error(
        "MLOPS1006", "Row has no columns",
        "'{0}' has no public property with an init or set accessor, so it has no columns. Add a property or a positional parameter for each column.");

    public static readonly DiagnosticDescriptor VectorOfWhat = Error(
        "MLOPS1007", "[VectorLength] needs numbers",
        "[VectorLength] stands on '{0}' of type '{1}'. A vector is an array or list of int, long, float or double.");

    public static readonly DiagnosticDescriptor VectorLength = Error(
        "MLOPS1008", "Vector length is below 1",
        "The vector '{0}' has length {1}. Expected at least 1.");

    public static readonly DiagnosticDescriptor NotSettable = Error(
        "MLOPS1009", "Property cannot be set",
        "Property '{0}' has no init or set accessor, so rows cannot be read into it. Write '{{ get; init; }}', or '=> ...' when it is computed and not a column.");

    public static readonly DiagnosticDescriptor NoConstructor = Error(
        "MLOPS1010", "No usable constructor",
        "'{0}' has no constructor whose parameters are all columns. Add a constructor without parameters, or name each parameter and its type as a property.");

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "MLOPS1011", "Property name is reserved",
        "Property '{0}' has the name of a generated member. Rename it and keep its column with [ColumnName({1})].");

    public static readonly DiagnosticDescriptor UnknownOutput = Error(
        "MLOPS1012", "Prediction parameter is unknown",
        "A model has no output '{0}'. {1}");

    public static readonly DiagnosticDescriptor WrongOutputType = Error(
        "MLOPS1013", "Prediction parameter has the wrong type",
        "Parameter '{0}' is of type '{1}'. Expected {2}.");

    public static readonly DiagnosticDescriptor NoOutputs = Error(
        "MLOPS1014", "Prediction has no parameters",
        "'{0}' has no positional parameters. Write, for example, 'partial record struct {0}(double Probability, bool Label)'.");

    public static readonly DiagnosticDescriptor BadComponent = Error(
        "MLOPS1015", "Component cannot be created",
        "Assembly '{0}' provides the component '{1}', which has no constructor without parameters that is visible here. Make the class and that constructor public.");

    public static readonly DiagnosticDescriptor UnprotectedColumn = Error(
        "MLOPS1016", "Sensitive column is not protected",
        "Column '{0}' is sensitive, and {1} makes features of it as it is. Protect it first with Mask, KeyedHash or Generalize, or leave it out.");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id, title, message, "Mlops", DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{id}.md", customTags: WellKnownDiagnosticTags.NotConfigurable);
}
