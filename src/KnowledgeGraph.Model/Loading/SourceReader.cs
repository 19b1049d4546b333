using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Turns texts into syntax trees. Texts that are not GraphQL end the load.</summary>
internal static class SourceReader
{
    public static string TooLarge(long bytes, ModelLimits limits) =>
        $"The file has {bytes} bytes, more than {limits.MaxFileBytes}: split it.";

    public static List<DocumentNode> Parse(ModelDraft draft, List<(string FileName, string Text)> files)
    {
        var documents = new List<DocumentNode>(files.Count);
        foreach (var (name, text) in files)
        {
            var bytes = Encoding.UTF8.GetByteCount(text);
            if (bytes > draft.Limits.MaxFileBytes) draft.Errors.Add(name, 1, 1, TooLarge(bytes, draft.Limits));
            else if (!IsBlank(text) && Document(draft, new Source(text, name)) is { } document) documents.Add(document);
        }
        draft.Errors.ThrowIfAny();
        return documents;
    }

    private static DocumentNode? Document(ModelDraft draft, Source source)
    {
        try
        {
            return Parser.Parse(source, ParserLimits.SchemaFiles);
        }
        catch (GraphQLException fault)
        {
            foreach (var error in fault.Errors)
            {
                var place = error.Locations.Count > 0 ? error.Locations[0] : new SourceLocation(1, 1);
                draft.Errors.Add(source.Name!, place.Line, place.Column, error.Message);
            }
            return null;
        }
    }

    /// <summary>A file of nothing but comments is not a document, but not a mistake either.</summary>
    private static bool IsBlank(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var content = line.Trim("\uFEFF \t,");
            if (!content.IsEmpty && content[0] != '#') return false;
        }
        return true;
    }
}
