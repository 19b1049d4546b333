using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>What <c>coalitions</c> adds to the API.</summary>
internal static class CoalitionSdl
{
    /// <summary>The fewest members of a coalition unless it is said.</summary>
    public const int DefaultMinSize = 3;

    /// <summary>How many runs there are unless it is said.</summary>
    public const int DefaultRuns = 100;

    /// <summary>How many shuffles there are unless it is said.</summary>
    public const int DefaultShuffles = 99;

    /// <summary>The field and its types.</summary>
    /// <param name="model">The model.</param>
    public static string Of(GraphModel model) => $$"""
        extend type Query {
          "Who belongs together: groups of actors that have more to do with one another than with others, the largest first, with why, and how sure that is."
          coalitions(
            {{ActorArguments.Sdl}}
            "Who stands at the start of such a relationship counts as what stands at its end, while both hold: who acts for others as these."
            foldInto: RelationshipKind
            "How much a pair has to do with one another for each undertaking that both are in: NEWMAN by default."
            weights: PairWeights
            "The fewest members of a coalition: {{DefaultMinSize}} by default."
            minSize: Int = {{DefaultMinSize}}
            "How dense coalitions are, above 0: the higher, the more and the smaller they are. 1 by default."
            resolution: Float = 1
            "How often they are looked for, each time by other chances; the best partition is shown. {{DefaultRuns}} by default, at most 1,000."
            runs: Int = {{DefaultRuns}}
            "Against how many random graphs they are held: {{DefaultShuffles}} by default, at most 1,000; 0 for none."
            shuffles: Int = {{DefaultShuffles}}
            "Decides all chances: the same number gives the same answer."
            randomSeed: Int = 1
            "How many coalitions are told of: {{PageValue.DefaultSize}} by default, at most 500."
            first: Int
          ): CoalitionResult
        }
        {{ActorArguments.Types}}
        "How much two actors have to do with one another for each undertaking of k actors that both are in."
        enum PairWeights {
          "1/(k-1): what each spends on it is shared among the others."
          NEWMAN
          "1/k."
          SHARE
          "1, however many are there."
          COUNT
        }
        "Who belongs together."
        type CoalitionResult {
          "What joins them."
          basis: CoalitionBasis!
          "What was worked out, and how, with all parameters and what to cite."
          method: String!
          "How much more of the weight lies within the groups than chance would have it: 1 at most, about 0 for no groups."
          modularity: Float!
          "Whether it could be chance."
          chance: Chance!
          "The coalitions, the largest first."
          coalitions: [Coalition!]!
          "How many actors are in none."
          ungrouped: Int!
          "How many runs there were."
          runs: Int!
          "Which state of the graph was asked."
          snapshot: SnapshotInfo!
        }
        "Whether groups could be chance."
        type Chance {
          "How likely random graphs, in which everybody takes part in as much, have groups as clear; null where there is too little to tell."
          pValue: Float
          "Against how many it was held."
          shuffles: Int!
          "The same in words."
          message: String!
        }
        "Some actors that belong together."
        type Coalition {
          "The same for the same members."
          id: ID!
          "What its members share more than others, else who the firmest of them are."
          label{{LanguageArgument.Of(model)}}: String!
          "How many members it has."
          size: Int!
          "How much of the weight that joins its members is within, from 0 to 1."
          cohesion: Float!
          "How much of it is found again when documents are left out in turn, from 0 to 1; null without documents."
          stability: Float
          "Its members, the firmest first."
          members(
            {{PageValue.Arguments}}
          ): CoalitionMemberConnection!
          "What joins members to those of other coalitions, or parts them from these; the strongest first."
          bridges("How many: {{CoalitionValue.DefaultCount}} by default, at most 500." first: Int): [Bridge!]!
          "What its members share more than others, the most telling first; how many of them do."
          shared: [Facet!]!
          "How many documents of each publisher are behind it; null for those of which nobody says."
          sources: [Facet!]!
        }
        {{PageValue.Sdl("CoalitionMember", "CoalitionMember", "members of a coalition")}}
        "A member of a coalition."
        type CoalitionMember {
          "Who."
          node: Entity!
          "The mean share of runs that put it with each of the others, from 0 to 1."
          strength: Float!
          "Why: the relationships that make it one of them."
          relationships("How many: {{CoalitionValue.DefaultCount}} by default, at most 500." first: Int): [SubgraphEdge!]!
        }
        "Two actors of different coalitions."
        type Bridge {
          "The one in this coalition."
          a: Entity!
          "The other."
          b: Entity!
          "What joins them; below 0 they disagree."
          weight: Float!
          "The relationships that make it; at most {{CoalitionValue.DefaultCount}}."
          through: [SubgraphEdge!]!
        }
        {{EdgeValue.Sdl}}
        {{SnapshotValue.Sdl}}
        """;
}
