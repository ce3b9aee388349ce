using System.Text;

namespace Mlops.Generators;

/// <summary>Turns the names of properties into the names of columns.</summary>
internal static class ColumnNames
{
    /// <summary>
    /// Words begin at a capital after a small letter or digit, and at the last capital of a run that a small letter follows:
    /// <c>HTTPCode</c> is <c>http_code</c>. Digits belong to the word before them: <c>PM25Level</c> is <c>pm25_level</c>.
    /// </summary>
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && StartsWord(name, i)) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>The first word in small letters, as System.Text.Json does: <c>IDNumber</c> is <c>idNumber</c>.</summary>
    public static string ToCamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1])) break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }
        return new string(letters);
    }

    private static bool StartsWord(string name, int i) =>
        !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
}
