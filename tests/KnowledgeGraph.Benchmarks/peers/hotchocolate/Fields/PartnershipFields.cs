using KnowledgeGraph.HotChocolatePeer.Model;
using KnowledgeGraph.HotChocolatePeer.Reading;

namespace KnowledgeGraph.HotChocolatePeer.Fields;

/// <summary>What hangs below a partnership.</summary>
[ObjectType<Partnership>]
internal static partial class PartnershipFields
{
    /// <summary>Who belongs to it.</summary>
    public static Task<ParticipantsConnection> GetParticipantsAsync(
        [Parent] Partnership partnership, [IsSelected("totalCount")] bool counts, IParticipantsOfPartnershipDataLoader participants,
        CancellationToken cancellation, int first = 20) =>
        participants.LoadRequiredAsync(new PageKey(partnership.Id, first, counts), cancellation);

    /// <summary>The initiatives that it runs under.</summary>
    public static Task<InitiativesConnection> GetInitiativesAsync(
        [Parent] Partnership partnership, [IsSelected("totalCount")] bool counts, IInitiativesOfPartnershipDataLoader initiatives,
        CancellationToken cancellation, int first = 20) =>
        initiatives.LoadRequiredAsync(new PageKey(partnership.Id, first, counts), cancellation);
}
