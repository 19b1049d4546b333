using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Statements;

/// <summary>
/// A place among the statements of a subject. The graph pages them below the subject, by a field that everything with a name shares, and that each
/// type without one has by itself; a cursor of one is none of another.
/// </summary>
/// <param name="Owner">The type that has the field.</param>
/// <param name="Inner">The graph's cursor.</param>
internal sealed record StatementCursor(string Owner, string Inner)
{
    // The field it belongs to, and its form.
    private const string Mark = "statementsFor1:";

    /// <summary>The type that has the field of a type.</summary>
    public static string OwnerOf(GraphModel model, NodeType type) => type.IsEntity ? model.Entity.Name : type.Name;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="GraphQLException">INVALID_CURSOR: nobody wrote it.</exception>
    public static StatementCursor Read(string text)
    {
        var plain = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
        return plain.StartsWith(Mark, StringComparison.Ordinal) && plain[Mark.Length..].Split(':', 2) is [var owner, var inner]
            ? new StatementCursor(owner, inner)
            : throw Invalid();
    }

    /// <summary>Refuses a cursor that is of other statements.</summary>
    public static GraphQLException Invalid() =>
        new(ErrorCode.InvalidCursor, "'after' is no cursor of these statements. Give back an endCursor or a cursor as it came, for the same subject.");

    /// <inheritdoc/>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Mark}{Owner}:{Inner}"));
}
