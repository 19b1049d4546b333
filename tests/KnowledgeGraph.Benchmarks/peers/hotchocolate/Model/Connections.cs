namespace KnowledgeGraph.HotChocolatePeer.Model;

/// <summary>The first people who hold a position at an organization.</summary>
public sealed record PeopleConnection(IReadOnlyList<PersonEdge> Edges, int TotalCount)
{
    /// <summary>The people themselves.</summary>
    public IEnumerable<Person> Nodes => Edges.Select(edge => edge.Node);
}

/// <summary>A person, and the position.</summary>
public sealed record PersonEdge(string? Title, string? Since, Person Node);

/// <summary>The first partnerships that an actor belongs to.</summary>
public sealed record PartnershipsConnection(IReadOnlyList<PartnershipEdge> Edges, int TotalCount)
{
    /// <summary>The partnerships themselves.</summary>
    public IEnumerable<Partnership> Nodes => Edges.Select(edge => edge.Node);
}

/// <summary>A partnership, and the part that the actor plays in it.</summary>
public sealed record PartnershipEdge(ParticipationRole? Role, Partnership Node);

/// <summary>The first actors who belong to a partnership.</summary>
public sealed record ParticipantsConnection(IReadOnlyList<ParticipantEdge> Edges, int TotalCount)
{
    /// <summary>The actors themselves.</summary>
    public IEnumerable<IActor> Nodes => Edges.Select(edge => edge.Node);
}

/// <summary>An actor, and the part that it plays.</summary>
public sealed record ParticipantEdge(ParticipationRole? Role, IActor Node);

/// <summary>The first initiatives that a partnership runs under.</summary>
public sealed record InitiativesConnection(IReadOnlyList<InitiativeEdge> Edges, int TotalCount)
{
    /// <summary>The initiatives themselves.</summary>
    public IEnumerable<Initiative> Nodes => Edges.Select(edge => edge.Node);
}

/// <summary>An initiative.</summary>
public sealed record InitiativeEdge(Initiative Node);
