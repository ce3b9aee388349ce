using System.Globalization;
using System.Text;

namespace Mlops.Data.Validation;

/// <summary>Names of C# from names of columns.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked",
        "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "record", "required", "scoped", "file", "field", "var", "dynamic",
        "nint", "nuint", "notnull", "unmanaged", "await", "yield", "partial", "where", "extension",
    };

    // Members that the generator, the compiler or every object brings.
    private static readonly string[] Taken =
    [
        "Schema", "Columns", "Append", "Read", "TypedColumns", "EqualityContract", "PrintMembers", "Equals", "GetHashCode", "GetType", "ToString",
        "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Deconstruct",
    ];

    public static bool IsIdentifier(string name) =>
        name.Length > 0 && name[0] is var first && (first == '_' || IsStart(first)) && name.All(c => c == '_' || IsPart(c));

    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>One name for each column: each once, none that is taken.</summary>
    public static string[] Of(DataSchema schema, string typeName, bool isAsDeclared)
    {
        var used = new HashSet<string>(Taken, StringComparer.Ordinal) { typeName };
        var names = new string[schema.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var name = isAsDeclared && IsIdentifier(schema.Fields[i].Name) ? schema.Fields[i].Name : Pascal(schema.Fields[i].Name);
            names[i] = name;
            for (var next = 2; !used.Add(names[i]); next++)
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}{(taken(name) ? "Value" : "")}{(next > 2 || !taken(name) ? next : "")}");
        }
        return names;

        bool taken(string name) => name == typeName || Taken.Contains(name, StringComparer.Ordinal);
    }

    /// <summary>A literal of C# with everything that an editor could change on its way written as a number.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') literal.Append('\\').Append(c);
            else if (c < ' ' || (c > '~' && !char.IsLetterOrDigit(c))) literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else literal.Append(c);
        }
        return literal.Append('"').ToString();
    }

    private static string Pascal(string column)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var c in column)
        {
            if (!IsPart(c))
            {
                startsWord = true;
                continue;
            }
            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }
        if (name.Length == 0) return "Column";
        return IsStart(name[0]) ? name.ToString() : "_" + name;
    }

    private static bool IsStart(char c) => char.IsLetter(c);

    private static bool IsPart(char c) => char.IsLetter(c) || char.IsAsciiDigit(c);
}
