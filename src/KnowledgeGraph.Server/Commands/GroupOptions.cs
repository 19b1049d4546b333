using System.CommandLine;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary>The options of <c>generate</c> that plant groups.</summary>
internal sealed class GroupOptions
{
    private readonly Option<int?> _count = new("--coalitions")
    {
        HelpName = "K",
        Description = "Plant K groups of actors that take part together, by the model's '@participation' and '@part', and write who is in which: "
            + "a line 'Coalition 1: ID ID …' for each. Types that they need and that are not named get as many nodes as are needed; "
            + "of those that are named, the last nodes are planted.",
    };

    private readonly Option<int?> _members = new("--members") { HelpName = "G", Description = "With --coalitions: actors in each (default: 12)." };

    private readonly Option<int?> _undertakings = new("--undertakings")
    {
        HelpName = "U",
        Description = "With --coalitions: small undertakings of each, with 2 to 5 members (default: 20).",
    };

    private readonly Option<double?> _across = new("--across")
    {
        HelpName = "SHARE",
        Description = "With --coalitions: the share of the small undertakings whose members are of several groups (default: 0.1).",
    };

    private readonly Option<int?> _forums = new("--forums")
    {
        HelpName = "F",
        Description = "With --coalitions: large undertakings with members of all groups, each with two parts where the model has '@part' (default: 5).",
    };

    private readonly Option<int?> _forumMembers = new("--forum-members")
    {
        HelpName = "N",
        Description = "With --coalitions: members of each forum (default: 40, or all planted actors where they are fewer).",
    };

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_count);
        foreach (var option in Details) command.Options.Add(option);
    }

    /// <summary>Whether groups are asked for.</summary>
    public bool AreAskedFor(ParseResult parsed) => parsed.GetValue(_count) is not null;

    /// <summary>The groups asked for; null for none.</summary>
    /// <exception cref="SettingException">There is an option for groups, and none are asked for.</exception>
    public PlantedGroups? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_count) is not { } count)
        {
            return Details.FirstOrDefault(option => parsed.GetResult(option) is not null) is { } alone
                ? throw new SettingException("generate", $"'{alone.Name}' is for planted groups. Say how many with --coalitions K, or leave it out.")
                : null;
        }
        var usual = new PlantedGroups(count);
        return usual with
        {
            Members = parsed.GetValue(_members) ?? usual.Members,
            Undertakings = parsed.GetValue(_undertakings) ?? usual.Undertakings,
            AcrossShare = parsed.GetValue(_across) ?? usual.AcrossShare,
            Forums = parsed.GetValue(_forums) ?? usual.Forums,
            ForumMembers = parsed.GetValue(_forumMembers),
        };
    }

    private IReadOnlyList<Option> Details => [_members, _undertakings, _across, _forums, _forumMembers];
}
