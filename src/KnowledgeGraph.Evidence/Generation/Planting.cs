using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>The planted groups of one graph: who is in which, and who takes part in what with whom.</summary>
internal sealed class Planting
{
    private const double TwiceShare = 0.5;
    private readonly PlantedGroups _wanted;
    private readonly UndertakingKinds _kinds;
    private readonly PlantingGround _ground;
    private readonly IReadOnlyList<PlantingGround.Place> _actors;
    private readonly IReadOnlyList<PlantingGround.Place> _forums;
    private readonly IReadOnlyList<PlantingGround.Place> _parts;
    private readonly IReadOnlyList<PlantingGround.Place> _small;

    /// <param name="model">The model.</param>
    /// <param name="wanted">The groups.</param>
    /// <param name="named">How many nodes of which type were asked for by name.</param>
    /// <exception cref="EvidenceException">The model has no participations, or too few nodes were asked for.</exception>
    public Planting(GraphModel model, PlantedGroups wanted, IReadOnlyDictionary<NodeType, int> named)
    {
        wanted.Check();
        (_wanted, _kinds, _ground) = (wanted, UndertakingKinds.Of(model, named.Keys.ToHashSet()), new PlantingGround(named));
        _actors = _ground.Actors(_kinds.Actors, wanted.Actors);
        _forums = _ground.Undertakings([_kinds.Forum.Type], wanted.Forums);
        _parts = _kinds.Parts is { } parts ? _ground.Undertakings([parts.Kind.Type], wanted.Forums * PlantedGroups.PartsOfForum) : [];
        _small = _ground.Undertakings([.. _kinds.Small.Select(kind => kind.Type)], wanted.SmallUndertakings);
    }

    /// <summary>How many nodes the graph has of each type.</summary>
    public IReadOnlyDictionary<NodeType, int> Counts => _ground.Counts;

    /// <summary>How many nodes of a type are planted undertakings: its last ones.</summary>
    public int UndertakingsOf(NodeType type) => _ground.UndertakingsOf(type);

    /// <summary>The ids of the actors of each group.</summary>
    /// <param name="ids">The ids of all nodes by type.</param>
    public IReadOnlyList<IReadOnlyList<string>> Groups(IReadOnlyDictionary<NodeType, IReadOnlyList<string>> ids) =>
        [.. _actors.Select(actor => IdOf(actor, ids)).Chunk(_wanted.Members)];

    /// <summary>The relationships of each undertaking: forums, then the small ones, of all groups in turn.</summary>
    /// <param name="ids">The ids of all nodes by type.</param>
    /// <param name="random">Chance.</param>
    public IEnumerable<IReadOnlyList<PlantedRelationship>> Undertakings(IReadOnlyDictionary<NodeType, IReadOnlyList<string>> ids, Random random)
    {
        var groups = Groups(ids);
        string[] all = [.. groups.SelectMany(group => group)];
        for (var forum = 0; forum < _forums.Count; forum++) yield return Forum(forum, all, ids, random);

        var decks = groups.Select(group => new Deck([.. group], random)).ToList();
        for (var i = 0; i < _small.Count; i++)
        {
            var size = random.Next(PlantedGroups.FewestMembers, PlantedGroups.MostMembersOfSmall + 1);
            var kind = _kinds.Small.First(kind => kind.Type == _small[i].Type);
            var members = IsAcross(i) ? Mixed(all, size, random) : decks[i % decks.Count].Deal(Math.Min(size, _wanted.Members));
            yield return [.. members.Select(member => new PlantedRelationship(kind.Participation, member, IdOf(_small[i], ids)))];
        }
    }

    private List<PlantedRelationship> Forum(int forum, string[] all, IReadOnlyDictionary<NodeType, IReadOnlyList<string>> ids, Random random)
    {
        var places = new List<(RelationshipType Participation, string Id)> { (_kinds.Forum.Participation, IdOf(_forums[forum], ids)) };
        var made = new List<PlantedRelationship>();
        if (_kinds.Parts is { } parts)
        {
            foreach (var part in _parts.Skip(forum * PlantedGroups.PartsOfForum).Take(PlantedGroups.PartsOfForum).Select(part => IdOf(part, ids)))
            {
                made.Add(new PlantedRelationship(parts.Of, part, places[0].Id));
                places.Add((parts.Kind.Participation, part));
            }
        }
        var members = new Deck([.. all], random).Deal(_wanted.MembersOfForum);
        for (var i = 0; i < members.Count; i++)
        {
            Join(members[i], i);
            if (places.Count > 1 && random.NextDouble() < TwiceShare) Join(members[i], i + 1);
        }
        return made;

        void Join(string member, int place) =>
            made.Add(new PlantedRelationship(places[place % places.Count].Participation, member, places[place % places.Count].Id));
    }

    // So many of any beginning as the share says, so that a small graph has its share too.
    private bool IsAcross(int undertaking) =>
        _wanted.Count > 1 && Math.Floor((undertaking + 1) * _wanted.AcrossShare) > Math.Floor(undertaking * _wanted.AcrossShare);

    private List<string> Mixed(string[] all, int size, Random random)
    {
        var first = random.Next(all.Length);
        var members = new List<string> { all[first] };
        // The second is of another group than the first; the others are of any.
        var others = (_wanted.Count - 1) * _wanted.Members;
        members.Add(all[(((first / _wanted.Members) + 1) * _wanted.Members + random.Next(others)) % all.Length]);
        while (members.Count < size)
        {
            var next = all[random.Next(all.Length)];
            if (!members.Contains(next)) members.Add(next);
        }
        return members;
    }

    private string IdOf(PlantingGround.Place place, IReadOnlyDictionary<NodeType, IReadOnlyList<string>> ids) => ids[place.Type][_ground.IndexOf(place)];

    // Everybody's turn comes before anybody's next, so that nobody of a group is left out of all that it does.
    private sealed class Deck(string[] actors, Random random)
    {
        private int _next = actors.Length;

        public List<string> Deal(int count)
        {
            var dealt = new List<string>(count);
            while (dealt.Count < count)
            {
                if (_next == actors.Length)
                {
                    random.Shuffle(actors);
                    _next = 0;
                }
                if (actors[_next++] is var actor && !dealt.Contains(actor)) dealt.Add(actor);
            }
            return dealt;
        }
    }
}
