using System.Runtime.InteropServices;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Why an actor is in something: it takes part in an undertaking, or speaks on a matter.</summary>
/// <param name="Actor">The actor's place.</param>
/// <param name="Meeting">The place of what it is in.</param>
/// <param name="Relationship">The relationship that says so.</param>
/// <param name="Fold">The relationship by which somebody else counts as the actor; -1 for none.</param>
/// <param name="Part">The relationship by which something else counts as what it is in; -1 for none.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Membership(int Actor, int Meeting, int Relationship, int Fold, int Part)
{
    /// <summary>All its relationships.</summary>
    public IEnumerable<int> Relationships
    {
        get
        {
            yield return Relationship;
            if (Fold >= 0) yield return Fold;
            if (Part >= 0) yield return Part;
        }
    }
}
