using Microsoft.CodeAnalysis;

namespace Mlops.Generators.Tests.Components;

public class ComponentsGeneratorTests
{
    private const string Main = "public static class Program { public static void Main() => _ = Mlops.MlopsComponents.Referenced; }";

    private static string Library(string type, string access = "public") =>
        $"[assembly: ProvidesComponent(typeof(Lib.{type}))] namespace Lib {{ {access} sealed class {type} : IArtifactComponent {{ public string Type => \"{type}\"; }} }}";

    [Fact]
    public void Generate_Executable_ListsTheComponentsOfReferencedAssemblies()
    {
        var library = Compiled.From(Library("Linear")).ToReference();
        var host = Compiled.From(Main, OutputKind.ConsoleApplication, [library]);
        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.Errors);
        Assert.Contains("new global::Lib.Linear(),", host.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_ExecutableWithoutComponents_HasAnEmptySet()
    {
        var host = Compiled.From(Main, OutputKind.ConsoleApplication);
        Assert.Empty(host.Errors);
        Assert.DoesNotContain("new global::Lib", host.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_Library_IsLeftAlone() => Assert.Empty(Compiled.From(Library("Linear")).Result.GeneratedTrees);

    [Fact]
    public void Generate_WithoutTheSdk_IsLeftAlone() =>
        Assert.Empty(Compiled.From("public static class Program { public static void Main() { } }", OutputKind.ConsoleApplication, withAbstractions: false).Result.GeneratedTrees);

    [Fact]
    public void Generate_OwnComponent_IsListedToo() => Assert.Contains(
        "new global::Lib.Own(),", Compiled.From(Library("Own", "internal") + Main, OutputKind.ConsoleApplication).Generated, StringComparison.Ordinal);

    [Fact]
    public void Generate_ComponentThatCannotBeCreated_IsReported()
    {
        var library = Compiled.From(Library("Hidden", "internal")).ToReference();
        var diagnostic = Assert.Single(Compiled.From(Main, OutputKind.ConsoleApplication, [library]).Diagnostics);
        Assert.Equal("MLOPS1015", diagnostic.Id);
        Assert.Contains("Lib.Hidden", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_FriendOfAnotherExecutable_UsesItsOwnList()
    {
        var app = Compiled.From(
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Sample\")]" + Main, OutputKind.ConsoleApplication, name: "App");
        Assert.Empty(Compiled.From(Main.Replace("Program", "Other", StringComparison.Ordinal), OutputKind.ConsoleApplication, [app.ToReference()]).Errors);
    }
}
