using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>One coalition: <c>Coalition</c>.</summary>
/// <param name="Context">What the answer is made of.</param>
/// <param name="Place">Its place.</param>
internal sealed record CoalitionValue(CoalitionContext Context, int Place) : RootObject
{
    /// <summary>How many relationships, or bridges, are told of unless it is said.</summary>
    public const int DefaultCount = 20;

    private const string Mark = "members1";
    private const int IdLetters = 20;

    private FoundCoalition Found => Context.Found.Coalitions[Place];

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "id" => new RootText(Id()),
        "label" => new RootText(Context.Traits!.LabelOf(Place, field.Text("language"))),
        "size" => new RootNumber(Found.Members.Length),
        "cohesion" => new RootFraction(Found.Cohesion),
        "stability" => Found.Stability is { } stability ? new RootFraction(stability) : Null,
        "members" => Members(field),
        "bridges" => new RootList([.. CoalitionBridges.Of(Context.Found, Context.Actors, Place, field.Number("first") ?? DefaultCount)
            .Select(bridge => new Bridge(Context, bridge))]),
        "shared" => new RootList([.. Context.Traits!.SharedBy(Place)]),
        "sources" => new RootList([.. Context.Traits!.SourcesOf(Place)]),
        _ => throw new UnknownFieldException(field.Name),
    };

    // The same members, the same id.
    private string Id()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var actor in Found.Members.Order()) hash.AppendData(Encoding.UTF8.GetBytes(Context.Ties.IdOf(actor) + "\n"));
        return $"coalition:{Convert.ToHexStringLower(hash.GetHashAndReset())[..IdLetters]}";
    }

    private PageValue Members(SelectedField page)
    {
        var from = page.Text("after") is { } cursor ? PlaceAfter(PageCursor.Read(cursor, Mark, count: 2)) : 0;
        var reasons = new Lazy<CoalitionReasons>(() => new CoalitionReasons(Context.Found, Context.Actors, Place));
        var found = Enumerable.Range(from, Math.Max(0, Math.Min(PageValue.SizeOf(page) + 1, Found.Members.Length - from)))
            .Select(i => (Actor: Found.Members[i], Strength: Found.Strengths[i])).ToList();
        return PageValue.Of(Found.Members.Length, found, page, member => new PlacedValue(
            PageCursor.Of(Mark, Written(member.Strength), Context.Ties.IdOf(member.Actor)), new Member(Context, member.Actor, member.Strength, reasons)));
    }

    // Behind a member, or where it would be: the firmest come first, then the lesser id.
    private int PlaceAfter(string[] keys)
    {
        if (!double.TryParse(keys[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var strength)) throw PageCursor.Invalid();
        var place = 0;
        while (place < Found.Members.Length && (Found.Strengths[place] > strength
            || (Found.Strengths[place] == strength && string.CompareOrdinal(Context.Ties.IdOf(Found.Members[place]), keys[1]) <= 0))) place++;
        return place;
    }

    private static string Written(double strength) => strength.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Member(CoalitionContext Context, int Actor, double Strength, Lazy<CoalitionReasons> Reasons) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "node" => new RootNode(Context.Ties.IdOf(Actor)),
            "strength" => new RootFraction(Strength),
            "relationships" => new RootList([.. Reasons.Value.Of(Context.Ties, Actor).Take(field.Number("first") ?? DefaultCount).Select(Context.Ties.EdgeOf)]),
            _ => throw new UnknownFieldException(field.Name),
        };
    }

    private sealed record Bridge(CoalitionContext Context, FoundBridge Found) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "a" => new RootNode(Context.Ties.IdOf(Found.One)),
            "b" => new RootNode(Context.Ties.IdOf(Found.Other)),
            "weight" => new RootFraction(Found.Weight),
            "through" => new RootList([.. Context.Ties.Between(Found.One, Found.Other).Take(DefaultCount).Select(Context.Ties.EdgeOf)]),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}
