using System.Buffers;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Reads @iri, and refuses what is no absolute IRI.</summary>
internal static class IriReader
{
    // What an IRI written between angle brackets may not hold (Turtle, IRIREF).
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. Enumerable.Range(0, 33).Select(code => (char)code), .. "<>\"{}|^`\\"]);

    /// <summary>What a directive says; nothing where there is none.</summary>
    /// <param name="draft">Takes what is wrong.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="hasEnds">Whether it may name properties that lead to the ends of relationships.</param>
    public static Iris Read(ModelDraft draft, DirectiveNode? directive, bool hasEnds = false)
    {
        if (directive is null) return Iris.None;
        foreach (var argument in directive.Arguments.Where(argument => !hasEnds && argument.Name.Value is ("start" or "end")))
            draft.Errors.Add(argument.Name, $"'{argument.Name.Value}' is for types that describe relationships (@relationshipProperties): remove it.");
        return new Iris(Texts(draft, directive, "is"), Texts(draft, directive, "start"), Texts(draft, directive, "end"));
    }

    private static string[] Texts(ModelDraft draft, DirectiveNode directive, string argument)
    {
        var texts = directive.Texts(argument);
        foreach (var text in texts.Where(text => !IsIri(text.Value)))
            draft.Errors.Add(text, $"'{text.Value}' is no absolute IRI: write one in full, such as \"https://schema.org/name\".");
        return [.. texts.Select(text => text.Value)];
    }

    private static bool IsIri(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) > 0 && !text.AsSpan().ContainsAny(Forbidden) && Uri.TryCreate(text, UriKind.Absolute, out _);
}
