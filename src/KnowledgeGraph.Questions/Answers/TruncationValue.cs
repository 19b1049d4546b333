using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>What of an answer was left out: <c>Truncation</c>.</summary>
/// <param name="Reason">Why, as <c>TruncationReason</c> spells it.</param>
/// <param name="Message">The same in words, with what to do.</param>
internal sealed record TruncationValue(string Reason, string Message) : RootObject
{
    /// <summary>What the SDL of a root has whose answer may be cut.</summary>
    public const string Sdl = """
        "What was left out of an answer."
        type Truncation {
          "Why."
          reason: TruncationReason!
          "The same in words, with what to do."
          message: String!
        }
        "Why an answer is cut."
        enum TruncationReason {
          "More was found than was asked for."
          LIMIT
          "To look further would have taken more steps than one question may."
          STEPS
        }
        """;

    /// <summary>There is more than was asked for.</summary>
    public static TruncationValue Limit(string message) => new("LIMIT", message);

    /// <summary>The work was ended.</summary>
    public static TruncationValue Steps(string message) => new("STEPS", message);

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "reason" => new RootText(Reason),
        "message" => new RootText(Message),
        _ => throw new UnknownFieldException(field.Name),
    };
}
