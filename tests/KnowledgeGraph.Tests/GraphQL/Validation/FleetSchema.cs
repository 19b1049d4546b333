using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.Tests.GraphQL.Validation;

/// <summary>The schema over which all rules are tested: ships, harbours and what is seen at sea.</summary>
internal static class FleetSchema
{
    public const string Sdl = """
        directive @remark(text: String) repeatable on QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION
        directive @ofQuery on QUERY
        directive @ofMutation on MUTATION
        directive @ofSubscription on SUBSCRIPTION
        directive @ofField on FIELD
        directive @ofSpread on FRAGMENT_SPREAD
        directive @ofInline on INLINE_FRAGMENT
        directive @ofFragment on FRAGMENT_DEFINITION
        directive @ofVariable on VARIABLE_DEFINITION
        directive @signed(by: ID!, rank: Int = 1) on FIELD | QUERY

        scalar Chart
        enum Cargo { GRAIN TIMBER OIL FISH }

        interface Vessel { name(full: Boolean): String  tonnage: Int  flag: String!  sisters: [Vessel] }
        interface Powered implements Vessel { name(full: Boolean): String  tonnage: Int  flag: String!  sisters: [Vessel]  engine: Engine }
        type Engine { power: Int  maker(short: Boolean = false): String  spare: Engine }

        type Ferry implements Vessel & Powered {
          name(full: Boolean): String  tonnage: Int  flag: String!  sisters: [Vessel]  engine: Engine
          seats: Int!  route: [Harbour!]!  carries(cargo: Cargo!): Boolean  twin: Ferry
        }
        type Tug implements Vessel & Powered {
          name(full: Boolean): String  tonnage: Int  flag: String!  sisters: [Vessel]  engine: Engine
          pull: Float  seats: String  tows: [Vessel!]  twin: Tug
        }
        type Raft implements Vessel { name(full: Boolean): String  tonnage: Int  flag: String!  sisters: [Vessel]  logs: Int }
        type Buoy { light: String  name: Boolean  tonnage: [Int]  twin: [Buoy] }
        union Sighting = Ferry | Tug | Buoy
        union Drifting = Raft | Buoy

        type Harbour {
          id: ID!  name: String  depth: Float  open: Boolean  cargo: Cargo  chart(of: Chart): Chart
          berths(first: Int = 10, where: BerthFilter, kinds: [Cargo!]! = [OIL]): [Berth!]!
          moored(at: [[Int!]]): [Vessel]  nearest(to: Position!): Harbour
        }
        type Berth { number: Int!  length: Float!  vessel: Vessel  harbour: Harbour! }

        input Position { north: Float!  east: Float!  datum: String! = "WGS84" }
        input BerthFilter { number: Int  length: Float = 12.5  kinds: [Cargo]  and: [BerthFilter!]  not: BerthFilter  near: Position }
        input Choice @oneOf { id: ID  name: String  position: Position  any: [Choice!] }

        type Query {
          harbour(id: ID!): Harbour
          harbours(first: Int, names: [String!], where: BerthFilter, pick: Choice, picks: [Choice!], order: Cargo = GRAIN): [Harbour!]!
          must(pick: Choice!): Harbour
          vessel(name: String, tonnage: Int! = 5): Vessel
          powered: Powered
          ferry: Ferry
          sighting: Sighting
          sightings(near: Position, where: Chart): [Sighting]
          drifting: Drifting
          today(zone: Float, on: Boolean, of: [Int]): String
        }
        type Mutation { sail(vessel: ID!, to: Position): Vessel  close(harbour: ID!): Harbour }
        type Subscription { arrivals(harbour: ID): Vessel  departures: Vessel }
        """;

    public static Schema Schema { get; } = SchemaBuilder.Build(Sdl);

    /// <summary>The same seas without mutations and subscriptions.</summary>
    public static Schema ReadOnly { get; } = SchemaBuilder.Build("type Query { today: String }");
}
