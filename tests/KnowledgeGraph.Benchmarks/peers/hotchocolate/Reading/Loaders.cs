using KnowledgeGraph.HotChocolatePeer.Model;

namespace KnowledgeGraph.HotChocolatePeer.Reading;

/// <summary>A loader for organizations, and one for each kind of relationship.</summary>
internal static class Loaders
{
    [DataLoader]
    public static Task<Dictionary<string, Organization>> GetOrganizationByIdAsync(
        IReadOnlyList<string> ids, GraphReader graph, CancellationToken cancellation) =>
        graph.NodesAsync(Cypher.Organizations, ids, row => new Organization((string)row[0], (string)row[1]));

    [DataLoader]
    public static Task<Dictionary<PageKey, PeopleConnection>> GetPeopleOfOrganizationAsync(
        IReadOnlyList<PageKey> keys, Cypher cypher, GraphReader graph, CancellationToken cancellation) => graph.PagesAsync(
            cypher.People, keys,
            row => new PersonEdge((string?)row[0], (string?)row[1], new Person((string)row[2]!, (string)row[3]!)),
            (edges, total) => new PeopleConnection(edges, total));

    [DataLoader]
    public static Task<Dictionary<PageKey, PartnershipsConnection>> GetPartnershipsOfOrganizationAsync(
        IReadOnlyList<PageKey> keys, Cypher cypher, GraphReader graph, CancellationToken cancellation) => graph.PagesAsync(
            cypher.Partnerships, keys,
            row => new PartnershipEdge(Role(row[0]), new Partnership((string)row[1]!, (string)row[2]!)),
            (edges, total) => new PartnershipsConnection(edges, total));

    [DataLoader]
    public static Task<Dictionary<PageKey, ParticipantsConnection>> GetParticipantsOfPartnershipAsync(
        IReadOnlyList<PageKey> keys, Cypher cypher, GraphReader graph, CancellationToken cancellation) => graph.PagesAsync(
            cypher.Participants, keys,
            row => new ParticipantEdge(Role(row[0]), Actor((bool)row[1]!, (string)row[2]!, (string)row[3]!)),
            (edges, total) => new ParticipantsConnection(edges, total));

    [DataLoader]
    public static Task<Dictionary<PageKey, InitiativesConnection>> GetInitiativesOfPartnershipAsync(
        IReadOnlyList<PageKey> keys, Cypher cypher, GraphReader graph, CancellationToken cancellation) => graph.PagesAsync(
            cypher.Initiatives, keys,
            row => new InitiativeEdge(new Initiative((string)row[0]!, (string)row[1]!)),
            (edges, total) => new InitiativesConnection(edges, total));

    private static IActor Actor(bool isPerson, string id, string name) => isPerson ? new Person(id, name) : new Organization(id, name);

    private static ParticipationRole? Role(object? stored) => stored is string name ? Enum.Parse<ParticipationRole>(name, ignoreCase: true) : null;
}
