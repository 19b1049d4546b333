using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>One kind of undertaking: the relationships by which one takes part in it, and its type.</summary>
/// <param name="Participation">The relationships that lead to it.</param>
/// <param name="Type">Its type.</param>
internal sealed record UndertakingKind(RelationshipType Participation, NodeType Type);

/// <summary>
/// What planted groups are made of in a model: its participations (<c>@participation</c>) say who takes part in what, its parts (<c>@part</c>)
/// what a forum consists of. Types that are asked for by name come before others.
/// </summary>
/// <param name="Actors">The types of actors; each takes part in every kind.</param>
/// <param name="Small">The kinds of small undertakings.</param>
/// <param name="Forum">The kind of forums.</param>
/// <param name="Parts">The kind of their parts, and what joins a part to its forum; null where a forum has none.</param>
internal sealed record UndertakingKinds(
    IReadOnlyList<NodeType> Actors, IReadOnlyList<UndertakingKind> Small, UndertakingKind Forum, (UndertakingKind Kind, RelationshipType Of)? Parts)
{
    /// <summary>Those of a model.</summary>
    /// <exception cref="EvidenceException">The model has no participations.</exception>
    public static UndertakingKinds Of(GraphModel model, IReadOnlySet<NodeType> named)
    {
        List<RelationshipType> all = [.. model.RelationshipTypes.Values.Where(type => type.IsParticipation)];
        if (all.Count == 0)
        {
            throw new EvidenceException(
                "--coalitions: the model does not say who takes part in what, so there are no groups to plant. Mark the field that goes OUT from who takes "
                + "part with '@participation', or leave --coalitions out.");
        }
        var first = all.Find(type => type.Start.Members.Any(named.Contains)) ?? all[0];
        var actors = Preferred(first.Start.Members, named.Contains);
        List<UndertakingKind> kinds =
        [
            .. all.Where(type => actors.All(type.Start.Members.Contains)).SelectMany(type => type.End.Members.Select(end => new UndertakingKind(type, end))),
        ];
        var parts =
            from part in model.RelationshipTypes.Values
            where part.IsPart
            from forum in kinds
            where part.End.Members.Contains(forum.Type)
            from kind in kinds
            where kind.Type != forum.Type && part.Start.Members.Contains(kind.Type)
            orderby named.Contains(forum.Type) descending
            select (Forum: forum, Kind: kind, Of: part);
        var small = Preferred(kinds, kind => named.Contains(kind.Type));
        return parts.FirstOrDefault() is { Of: not null } found
            ? new UndertakingKinds(actors, small, found.Forum, (found.Kind, found.Of))
            : new UndertakingKinds(actors, small, small[0], null);
    }

    private static IReadOnlyList<T> Preferred<T>(IReadOnlyList<T> all, Func<T, bool> isPreferred) =>
        all.Where(isPreferred).ToList() is { Count: > 0 } preferred ? preferred : all;
}
