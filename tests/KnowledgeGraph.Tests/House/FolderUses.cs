using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Tests.House;

/// <summary>A file of one folder names a type of another.</summary>
/// <param name="File">The file, from the project's folder.</param>
/// <param name="Name">The type.</param>
/// <param name="From">The folder of the file.</param>
/// <param name="To">The folder of the type.</param>
internal sealed record FolderUse(string File, string Name, string From, string To)
{
    public override string ToString() => $"{File} names {Name} of {To}";
}

/// <summary>What the files of a project name of one another's folders, as the compiler resolves it.</summary>
internal static class FolderUses
{
    // What the SDK adds to each project by itself, and to those of the web.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private static readonly Lazy<IReadOnlyList<(string Name, MetadataReference Reference)>> Assemblies = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (Path.GetFileNameWithoutExtension(path), (MetadataReference)MetadataReference.CreateFromFile(path)))]);

    /// <summary>Reads a project below src.</summary>
    public static IReadOnlyList<FolderUse> OfProject(string project) =>
        Of(SourceTree.Files($"src/{project}", ".cs").Select(file => (file[$"src/{project}/".Length..], SourceTree.Read(file))), project);

    /// <summary>Reads files, given by their paths from the project's folder.</summary>
    public static IReadOnlyList<FolderUse> Of(IEnumerable<(string File, string Text)> files, string project)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.File)).ToList();
        var assembly = project == "KnowledgeGraph.Server" ? "kg" : project;
        var compilation = CSharpCompilation.Create(
            project,
            [.. trees, CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(WebUsings)],
            Assemblies.Value.Where(other => other.Name != project && other.Name != assembly).Select(other => other.Reference),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. trees.SelectMany(tree => UsesOf(compilation.GetSemanticModel(tree), tree)).Distinct()];
    }

    private static IEnumerable<FolderUse> UsesOf(SemanticModel model, SyntaxTree tree)
    {
        var from = FolderOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var info = model.GetSymbolInfo(name);
            foreach (var symbol in info.Symbol is { } only ? [only] : info.CandidateSymbols)
            {
                if (TypeOf(symbol) is not { } type) continue;
                foreach (var declaration in type.DeclaringSyntaxReferences)
                {
                    var to = FolderOf(declaration.SyntaxTree.FilePath);
                    if (to != from) yield return new FolderUse(tree.FilePath, type.Name, from, to);
                }
            }
        }
    }

    private static INamedTypeSymbol? TypeOf(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? (symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol ? symbol.ContainingType : null);
        while (type?.ContainingType is { } outer) type = outer;
        return type?.OriginalDefinition;
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : "the project's root";
}
