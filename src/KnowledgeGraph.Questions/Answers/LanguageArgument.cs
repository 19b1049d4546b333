using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>The argument of a text that is made of names: in which language these are.</summary>
internal static class LanguageArgument
{
    private const string Sdl = "(\"The language of the names, where they are known in it; without it their defaults.\" language: Language)";

    /// <summary>It in the SDL of a field; nothing where a model has no languages.</summary>
    public static string Of(GraphModel model) => model.Languages.Count == 0 ? "" : Sdl;
}
