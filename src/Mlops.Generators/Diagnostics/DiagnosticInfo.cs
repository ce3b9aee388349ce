using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mlops.Generators;

/// <summary>A diagnostic as plain values: keeping a syntax tree alive would defeat the caching of the compiler.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Words)
{
    public DiagnosticInfo(DiagnosticDescriptor descriptor, Location? place, params string[] words)
        : this(descriptor, place?.SourceTree?.FilePath ?? "", place?.SourceSpan ?? default, place?.GetLineSpan().Span ?? default, new(words))
    {
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor, Span.IsEmpty ? Location.None : Location.Create(Path, Span, Lines), Words.ToArray<object>());
}
