using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>A place among pairs: behind one, by its score and ids, wherever others come and go.</summary>
/// <param name="Points">Its score in ten-thousandths.</param>
/// <param name="A">The lesser id.</param>
/// <param name="B">The greater.</param>
internal sealed record DuplicateCursor(int Points, string A, string B)
{
    // The field it belongs to, and its form: a cursor of another field is none of this.
    private const string Mark = "duplicates1:";

    // No id has it.
    private const char Between = '\n';

    /// <summary>The cursor of a pair.</summary>
    public static DuplicateCursor Of(DuplicatePair pair) => new(pair.Points, pair.A, pair.B);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="GraphQLException">INVALID_CURSOR: nobody wrote it.</exception>
    public static DuplicateCursor Read(string text)
    {
        var plain = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
        return plain.StartsWith(Mark, StringComparison.Ordinal) && plain[Mark.Length..].Split(Between) is [var points, var a, var b]
            && int.TryParse(points, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new DuplicateCursor(number, a, b)
            : throw new GraphQLException(
                ErrorCode.InvalidCursor, "'after' is no cursor of duplicates. Give back an endCursor or a cursor as it came.");
    }

    /// <summary>How many pairs come before what follows the place. A pair that has gone meanwhile is passed by its score, then its ids.</summary>
    public int PlaceAfter(IReadOnlyList<DuplicatePair> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (pairs[i].A == A && pairs[i].B == B) return i + 1;
        }
        var place = new DuplicatePair("", A, B, Points, []);
        return pairs.TakeWhile(pair => DuplicatePair.BestFirst.Compare(pair, place) < 0).Count();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark}{Points}{Between}{A}{Between}{B}")));
}
