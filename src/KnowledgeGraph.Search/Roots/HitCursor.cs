using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Search.Roots;

/// <summary>A place among what a search found: behind a hit, by its score and its id, wherever others come and go.</summary>
/// <param name="Points">The score in ten-thousandths.</param>
/// <param name="Id">The id of the hit.</param>
internal sealed record HitCursor(int Points, string Id)
{
    // The field it belongs to, and its form: a cursor of a listing is none of a search.
    private const string Mark = "search1:";
    private const double Whole = 10_000;

    /// <summary>The cursor of a hit.</summary>
    public static HitCursor Of(NameHit hit) => new(PointsOf(hit), hit.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="GraphQLException">INVALID_CURSOR: nobody wrote it.</exception>
    public static HitCursor Read(string text)
    {
        var plain = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
        return plain.StartsWith(Mark, StringComparison.Ordinal) && plain[Mark.Length..].Split(':', 2) is [var points, var id]
            && int.TryParse(points, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new HitCursor(number, id)
            : throw new GraphQLException(ErrorCode.InvalidCursor, "'after' is no cursor of a search. Give back an endCursor or a cursor as it came.");
    }

    /// <summary>How many hits come before what follows the place. A hit that has gone meanwhile is passed by its score, then its id.</summary>
    public int PlaceAfter(IReadOnlyList<NameHit> hits)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Id == Id) return i + 1;
        }
        return hits.TakeWhile(hit => PointsOf(hit) > Points || (PointsOf(hit) == Points && string.CompareOrdinal(hit.Id, Id) < 0)).Count();
    }

    /// <inheritdoc/>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark}{Points}:{Id}")));

    private static int PointsOf(NameHit hit) => (int)Math.Round(hit.Score * Whole);
}
