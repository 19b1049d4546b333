namespace KnowledgeGraph.HotChocolatePeer.Model;

/// <summary>Whoever can take part in something.</summary>
[InterfaceType("Actor")]
public interface IActor
{
    /// <summary>The global id.</summary>
    [GraphQLType<NonNullType<IdType>>]
    string Id { get; }

    /// <summary>The name.</summary>
    string Name { get; }
}

/// <summary>A body that acts under a name of its own.</summary>
public sealed record Organization([property: GraphQLType<NonNullType<IdType>>] string Id, string Name) : IActor;

/// <summary>A person who acts in public life.</summary>
public sealed record Person([property: GraphQLType<NonNullType<IdType>>] string Id, string Name) : IActor;

/// <summary>An arrangement between actors to pursue a purpose together.</summary>
public sealed record Partnership([property: GraphQLType<NonNullType<IdType>>] string Id, string Name);

/// <summary>A sustained effort with an aim.</summary>
public sealed record Initiative([property: GraphQLType<NonNullType<IdType>>] string Id, string Name);

/// <summary>The part that an actor plays.</summary>
public enum ParticipationRole
{
    Convener,
    Host,
    Opener,
    Speaker,
    Participant,
    Partner,
    Funder,
    Member,
    Contributor,
    Recipient,
}
