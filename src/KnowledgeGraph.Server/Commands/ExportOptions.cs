using System.CommandLine;
using KnowledgeGraph.Questions.Export.Scopes;

namespace KnowledgeGraph.Server.Commands;

/// <summary>The options of <c>export</c> that say what part of the graph it is of, by the names that addresses have for them.</summary>
internal sealed class ExportOptions
{
    private readonly Option<string[]> _of = Several("--of", "ID", "Around this entity alone; may be repeated.");
    private readonly Option<string?> _depth = new("--depth") { HelpName = "N", Description = "How many hops around these entities (default: 1)." };
    private readonly Option<string[]> _types = Several("--types", "TYPES", "Only entities of these types, as EntityType spells them, parted by commas.");
    private readonly Option<string[]> _via = Several("--via", "KINDS", "Only relationships of these types, as RelationshipKind spells them, parted by commas.");
    private readonly Option<string?> _valid = new("--valid") { HelpName = "DATE", Description = "Only relationships that hold at some time of this date." };
    private readonly Option<string?> _known = new("--known") { HelpName = "TIME", Description = "What was known at a moment, such as 2024-01-31T12:00:00Z." };
    private readonly Option<string?> _change = new("--change") { HelpName = "N", Description = "What the graph held after this change." };

    /// <summary>Makes the options those of a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_of, _depth, _types, _via, _valid, _known, _change]) command.Add(option);
    }

    /// <summary>What a command line asks for.</summary>
    public ExportRequest Read(ParseResult parsed) => new()
    {
        Of = parsed.GetValue(_of) ?? [],
        Depth = parsed.GetValue(_depth),
        Types = parsed.GetValue(_types) ?? [],
        Via = parsed.GetValue(_via) ?? [],
        Valid = parsed.GetValue(_valid),
        Known = parsed.GetValue(_known),
        Change = parsed.GetValue(_change),
    };

    private static Option<string[]> Several(string name, string placeholder, string description) =>
        new(name) { HelpName = placeholder, Description = description };
}
