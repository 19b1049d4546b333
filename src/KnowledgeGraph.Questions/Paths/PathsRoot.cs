using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Paths;

/// <summary>
/// <c>paths</c>: how two entities are joined. The first paths by length, then by the ids of their entities, so that every store gives the same; and
/// how many of the shortest there are.
/// </summary>
internal sealed class PathsRoot(GraphAccess access, Asked asked, TimeProvider time) : IRootField
{
    private const int DefaultHops = 4;
    private const int DefaultCount = 10;

    // How many relationships may join the two ends of a hop, for the price of what is selected of them.
    private const int FewOthers = 3;

    public string Sdl { get; } = $$"""
        extend type Query {
          "How two entities are joined: paths that pass no entity twice, the shortest first, those of one length by the ids on their way."
          paths(
            "The id of the one: an unknown one is NOT_FOUND."
            from: ID!
            "The id of the other."
            to: ID!
            "The most hops of a path: {{DefaultHops}} by default, at most 8."
            maxHops: Int = {{DefaultHops}}
            "How many paths are listed: {{DefaultCount}} by default, at most 500."
            first: Int = {{DefaultCount}}
            "By relationships of these types, instead of those that are traversed; entities must stand at both ends of each."
            via: [RelationshipKind!]
            "The ids of entities that no path passes."
            avoid: [ID!]
          ): PathResult
        }
        "How two entities are joined."
        type PathResult {
          "The paths."
          paths: [Path!]!
          "How many shortest paths there are; 0 where none is short enough, null above 2^53-1 or where that could not be told."
          totalShortest: Long
          "What was left out; null for nothing."
          truncated: Truncation
          "Which state of the graph was asked."
          snapshot: SnapshotInfo!
        }
        "A way from one entity to another."
        type Path {
          "How many hops it has."
          length: Int!
          "Its hops, in order."
          hops: [Hop!]!
          "The confidence of its weakest hop; null where that of a hop is not known."
          confidence: Float
          "When the last of its relationships began; null where no beginning is known, or they never held together."
          since: Date
          "When the first of its relationships ended; null where no end is known, or they never held together."
          until: Date
          "Whether there is a time at which all its relationships hold, by what is known of them."
          heldTogether: Boolean!
        }
        "A step of a path from one entity to the next."
        type Hop {
          "The type of the relationship."
          kind: RelationshipKind!
          "Where the step begins."
          from: Entity!
          "Where it ends."
          to: Entity!
          "Whether the relationship points the way that the path goes."
          forward: Boolean!
          "The relationship: of several that join the two the one of highest confidence, then of least id."
          edge: Relationship!
          "The other relationships that join the two."
          others: [Relationship!]!
        }
        {{TruncationValue.Sdl}}
        {{SnapshotValue.Sdl}}
        """;

    public RootWork Work => RootWork.Long;

    // A search from both ends looks at thousands of relationships as a rule, and many hops at more.
    public long CostOf(SelectedField root) => 10 * (long)Math.Clamp(root.Number("maxHops") ?? DefaultHops, 1, asked.Limits.MaxHops);

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name switch
    {
        "paths" => path[0].Number("first") ?? DefaultCount,
        "hops" => Math.Clamp(path[0].Number("maxHops") ?? DefaultHops, 1, asked.Limits.MaxHops),
        "others" => FewOthers,
        _ => throw new UnknownFieldException(path[^1].Name),
    };

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var wanted = WantedPaths.Of(call.Field, asked);
        var graph = await access.OpenAsync(call, TieScope.Of(call, wanted.Via), cancellation);
        var takenAt = time.GetUtcNow();
        if (await Asked.EntitiesAsync(graph, [wanted.From, wanted.To], "from' or 'to", cancellation) is not [var source, var target])
            throw new InvalidOperationException("Two ids are two entities.");
        var avoided = (await Asked.EntitiesAsync(graph, wanted.Avoided, "avoid", cancellation)).ToHashSet();
        var finder = new PathFinder(graph, avoided, asked.Limits.MaxSteps);
        var (found, shortest) = await finder.FindAsync(source, target, wanted.First + 1, wanted.MaxHops, cancellation);
        return new PathResult(new HopFinder(graph), found, shortest, wanted, new SnapshotValue(graph.Mark, takenAt));
    }
}

/// <summary>Which paths are asked for.</summary>
internal sealed record WantedPaths(
    string From, string To, int MaxHops, int First, IReadOnlySet<Model.RelationshipType>? Via, IReadOnlyList<string> Avoided)
{
    /// <summary>Reads the arguments.</summary>
    /// <exception cref="GraphQLException">One makes no sense, or is above its limit.</exception>
    public static WantedPaths Of(SelectedField root, Asked asked)
    {
        var wanted = new WantedPaths(
            root.Text("from")!, root.Text("to")!,
            Asked.Number(root, "maxHops", byDefault: 4, least: 1, asked.Limits.MaxHops, "MaxHops"),
            root.Number("first") ?? 10,
            asked.Via(root), asked.Ids(root, "avoid"));
        if (wanted.From == wanted.To) throw Asked.Refused($"'from' and 'to' are both '{Excerpt.Of(wanted.From)}'. Give two entities.");
        return wanted.Avoided.FirstOrDefault(id => id == wanted.From || id == wanted.To) is { } end
            ? throw Asked.Refused($"'avoid' names '{Excerpt.Of(end)}', at which the paths begin or end. Leave it out.")
            : wanted;
    }
}
