using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Merging;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Fields with one response name can be merged: they look alike and, where one object can have both, are the same.</summary>
/// <remarks>
/// Good: <c>{ harbour(id: 1) { name } harbour(id: 1) { depth } }</c><br/>
/// Bad: <c>{ harbour(id: 1) { name } harbour(id: 2) { name } }</c><br/>
/// Specification section 5.3.2, "Field Selection Merging", which compares each pair. Here whole groups are compared
/// with their first member (after Simon Adameit's algorithm for Sangria), so that n equal fields cost n steps:
/// <list type="bullet">
/// <item>A. Collect the fields of a merged set by response name, fragments included: each name is a group.</item>
/// <item>B. A group that was seen already is done. A group is the set of its fields, so cycles end and fragments that
/// are used twice are processed once.</item>
/// <item>C. All fields of a group have the same response shape, whatever object they are selected on.</item>
/// <item>D. Fields that one object can have both are the same field with the same arguments: all fields of a group,
/// or, when several object types are named in it, for each of these its own and those of abstract types.</item>
/// <item>E. What is selected below fields that were compared under D is one merged set: on with A.</item>
/// <item>F. If D has split a group, what is selected below the whole group must still look alike: on with A, without D.</item>
/// </list>
/// All steps are counted; the sets under D can multiply only where types are nested in types at each level.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context)
{
    private readonly MergeCollector _collector = new(context);
    private readonly HashSet<MergeGroup> _seenAsSame = [];
    private readonly HashSet<MergeGroup> _seenAsAlike = [];
    private readonly Stack<(MergeGroup Group, bool Same)> _open = new();
    private readonly HashSet<(MergeField, MergeField)> _reported = [];

    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Fragments.Operations)
        {
            Open(_collector.Root((OperationDefinitionNode)operation.Definition), same: true);
            while (_open.TryPop(out var next)) Check(next.Group, next.Same);
        }
    }

    /// <summary>Steps A and B: groups to check, the first on top.</summary>
    private void Open(List<MergeGroup> groups, bool same)
    {
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            if (!groups[i].IsSingleLeaf) _open.Push((groups[i], same));
        }
    }

    private void Check(MergeGroup group, bool same)
    {
        // What was checked to be the same was checked to be alike too.
        if (_seenAsSame.Contains(group) || !(same ? _seenAsSame : _seenAsAlike).Add(group)) return;
        _collector.Count(group.Members.Count);

        var parts = same ? Parts(group.Members) : [];
        var conflict = false;
        foreach (var part in parts) conflict |= FindDifference(part);
        if (conflict || FindOtherShape(group.Members)) return;

        if (parts.Count != 1) Open(_collector.Below(group.Members), same: false);
        foreach (var part in parts) Open(_collector.Below(part), same: true);
    }

    /// <summary>Step C.</summary>
    private bool FindOtherShape(IReadOnlyList<MergeMember> members)
    {
        var found = false;
        MergeMember? first = null;
        foreach (var member in members)
        {
            if (member.Field.Type is not { } type) continue;
            first ??= member;
            if (type == first.Field.Type || ResponseShape.IsSame(first.Field.Type!, type)) continue;
            Conflict.Report(Context, first, member, $"they return conflicting types \"{first.Field.Type}\" and \"{type}\"");
            found = true;
        }

        return found;
    }

    /// <summary>Step D: the parts of a group in which one object can have any two fields.</summary>
    private List<IReadOnlyList<MergeMember>> Parts(IReadOnlyList<MergeMember> members)
    {
        var objectTypes = new OrderedDictionary<ObjectType, List<MergeMember>>();
        var others = new List<MergeMember>();
        foreach (var member in members)
        {
            if (member.Field.ObjectType is not { } type) others.Add(member);
            else if (objectTypes.TryGetValue(type, out var own)) own.Add(member);
            else objectTypes.Add(type, [member]);
        }

        if (objectTypes.Count < 2) return [members];
        _collector.Count((long)objectTypes.Count * others.Count);
        return [.. objectTypes.Values.Select(own => (List<MergeMember>)[.. others, .. own])];
    }

    private bool FindDifference(IReadOnlyList<MergeMember> part)
    {
        var found = false;
        var first = part[0];
        for (var i = 1; i < part.Count; i++)
        {
            if (Difference(first.Field, part[i].Field) is not { } difference) continue;
            // Fields of abstract types are in every part of a group.
            if (_reported.Add((first.Field, part[i].Field))) Conflict.Report(Context, first, part[i], difference);
            found = true;
        }

        return found;
    }

    private static string? Difference(MergeField left, MergeField right)
    {
        if (left.Node.Name.Value != right.Node.Name.Value) return $"\"{left.Node.Name}\" and \"{right.Node.Name}\" are different fields";
        return left.Arguments == right.Arguments ? null : "they have differing arguments";
    }
}
