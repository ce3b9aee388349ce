using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mlops.Generators.Tests;

/// <summary>A source text compiled with the generators.</summary>
internal sealed class Compiled
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll"
                or "System.Collections.Immutable.dll" or "System.Text.Json.dll" or "System.Memory.dll" or "Mlops.Abstractions.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private Compiled(GeneratorDriver driver, Compilation input, Compilation output)
    {
        Driver = driver;
        Input = input;
        Output = output;
        Result = driver.GetRunResult();
    }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    public Compilation Output { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>What the generators reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>What the compiler says of source and generated code together.</summary>
    public IEnumerable<Diagnostic> Errors => Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning);

    public string Generated => string.Join("\n", Result.GeneratedTrees.Select(t => t.ToString()));

    public static Compiled From(
        string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, IEnumerable<MetadataReference>? more = null, bool withAbstractions = true, string name = "Sample")
    {
        const string Usings = "using System; using System.Collections.Generic; using System.Collections.Immutable;";
        var tree = CSharpSyntaxTree.ParseText(Usings + (withAbstractions ? " using Mlops;\n" : "\n") + source, Parsing, "Row.cs");
        var references = References.Where(r => withAbstractions || !r.Display!.EndsWith("Mlops.Abstractions.dll", StringComparison.Ordinal));
        var input = CSharpCompilation.Create(
            name, [tree], references.Concat(more ?? []), new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        return Run(NewDriver(), input);
    }

    public Compiled Then(Compilation changed) => Run(Driver, changed);

    /// <summary>The text under the only diagnostic.</summary>
    public string TextAt(Diagnostic diagnostic) => Input.SyntaxTrees.Single().GetText().ToString(diagnostic.Location.SourceSpan);

    /// <summary>With another file, as it stands.</summary>
    public Compiled With(string file) => Then(Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(file, Parsing, "Emitted.cs")));

    public MetadataReference ToReference() => MetadataReference.CreateFromImage(ToBytes());

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        var emitted = Output.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return stream.ToArray();
    }

    private static Compiled Run(GeneratorDriver driver, Compilation input)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        return new Compiled(ran, input, output);
    }

    private static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new DataRowGenerator().AsSourceGenerator(), new PredictionGenerator().AsSourceGenerator(), new ComponentsGenerator().AsSourceGenerator()],
        parseOptions: Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
