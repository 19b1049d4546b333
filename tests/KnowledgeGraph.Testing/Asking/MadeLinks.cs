using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>A root field that names the relationships that it is told to name: <c>joined(links:)</c> on any model.</summary>
/// <param name="only">A relationship type as the API names it, as which <c>joined { places { only } }</c> leads to the same; null for none.</param>
public sealed class MadeLinks(string? only = null) : IRootField
{
    private int _calls;

    /// <summary>How often it was asked.</summary>
    public int Calls => _calls;

    /// <summary>Is named beside the others at the first call alone, as if it had gone since; null for none.</summary>
    public string? Stale { get; init; }

    /// <summary>Whether one is named at all; by default all are.</summary>
    public Func<string, bool> IsNamed { get; init; } = _ => true;

    /// <inheritdoc/>
    public string Sdl => $$"""
        extend type Query {
          "What is told to be joined."
          joined("These, each a type, a blank and an id." links: [String!]!, "How many." first: Int = 20): JoinedPage
        }
        "A page."
        type JoinedPage {
          "How many."
          totalCount: Int!
          "The relationships."
          links: [Relationship!]!
          "The same one by one."
          places: [JoinedPlace!]!
        }
        "A place."
        type JoinedPlace {
          "Which one."
          position: Int!
          "The relationship."
          link: Relationship!
          "The same again, or null where there are no others."
          others: [Relationship!]
          {{(only is null ? "" : $"\"The relationship, of that type.\" only: {only}")}}
        }
        """;

    /// <inheritdoc/>
    public long CostOf(SelectedField root) => 5;

    /// <inheritdoc/>
    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name == "others" ? 2 : path[0].Number("first")!.Value;

    /// <inheritdoc/>
    public ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var isFirst = Interlocked.Increment(ref _calls) == 1;
        var links = call.Field.Texts("links")!.Take(call.Field.Number("first")!.Value).Where(IsNamed);
        if (isFirst && Stale is not null) links = links.Append(Stale);
        return ValueTask.FromResult<RootValue>(new Page([.. links.Select(link => new RootEdge(link.Split(' ')[0], link.Split(' ')[1]))]));
    }

    private sealed record Page(IReadOnlyList<RootEdge> Links) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "totalCount" => new RootNumber(Links.Count),
            "links" => new RootList(Links),
            _ => new RootList([.. Links.Select((link, index) => new Place(link, index))]),
        };
    }

    private sealed record Place(RootEdge Link, int Index) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "position" => new RootNumber(Index),
            "others" => Index == 0 ? Null : new RootList([Link, Link]),
            _ => Link,
        };
    }
}
