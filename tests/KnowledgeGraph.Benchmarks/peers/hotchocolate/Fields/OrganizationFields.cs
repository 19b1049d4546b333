using KnowledgeGraph.HotChocolatePeer.Model;
using KnowledgeGraph.HotChocolatePeer.Reading;

namespace KnowledgeGraph.HotChocolatePeer.Fields;

/// <summary>What hangs below an organization.</summary>
[ObjectType<Organization>]
internal static partial class OrganizationFields
{
    /// <summary>The people who hold a position at this organization.</summary>
    public static Task<PeopleConnection> GetPeopleAsync(
        [Parent] Organization organization, [IsSelected("totalCount")] bool counts, IPeopleOfOrganizationDataLoader people,
        CancellationToken cancellation, int first = 20) =>
        people.LoadRequiredAsync(new PageKey(organization.Id, first, counts), cancellation);

    /// <summary>The partnerships that this organization belongs to.</summary>
    public static Task<PartnershipsConnection> GetPartnershipsAsync(
        [Parent] Organization organization, [IsSelected("totalCount")] bool counts, IPartnershipsOfOrganizationDataLoader partnerships,
        CancellationToken cancellation, int first = 20) =>
        partnerships.LoadRequiredAsync(new PageKey(organization.Id, first, counts), cancellation);
}
