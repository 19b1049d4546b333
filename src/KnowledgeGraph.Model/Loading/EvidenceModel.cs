using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Model.Loading;

/// <summary>The built-in part of every model, read once from the resource beside this code.</summary>
internal static class EvidenceModel
{
    public const string FileName = "evidence.graphql";

    /// <summary>The enum of @relationship's argument; a word of the modelling language, not of the model.</summary>
    public const string DirectionEnum = "RelationshipDirection";

    /// <summary>Directives that only this file may use.</summary>
    public static readonly string[] InternalDirectives = ["computed", "evidence", "identifier"];

    public static string Text { get; } = ReadText();

    public static Source Source { get; } = new(Text, FileName);

    public static DocumentNode Document { get; } = Parser.Parse(Source, ParserLimits.SchemaFiles);

    /// <summary>Whether a node stands in this file, and not in the folder's.</summary>
    public static bool Holds(Node node) => ReferenceEquals(node.Location.Source, Source);

    private static string ReadText()
    {
        using var stream = typeof(EvidenceModel).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {FileName}: build it anew.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
