namespace KnowledgeGraph.Model;

/// <summary>An enum of the model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What the model's author says of it.</param>
/// <param name="Values">Its values in the order of declaration.</param>
public sealed record EnumDefinition(string Name, string? Description, IReadOnlyList<EnumMember> Values)
{
    /// <summary>Whether <paramref name="value"/> is one of its values.</summary>
    public bool Has(string value) => Values.Any(member => member.Name == value);
}

/// <summary>A value of an enum.</summary>
/// <param name="Name">Its spelling.</param>
/// <param name="Description">What it means.</param>
public sealed record EnumMember(string Name, string? Description);
