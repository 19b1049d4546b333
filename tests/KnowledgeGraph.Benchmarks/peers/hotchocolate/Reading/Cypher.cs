namespace KnowledgeGraph.HotChocolatePeer.Reading;

/// <summary>
/// The query of each loader, in the two ways that there are; which is faster depends on the degrees. Each answers a row a key with its first
/// edges in order as lists, since maps cost more; the total is counted where it is asked for.
/// </summary>
internal sealed record Cypher(string People, string Partnerships, string Participants, string Initiatives)
{
    /// <summary>Organizations by their ids, alike in both.</summary>
    public const string Organizations =
        """
        UNWIND $ids AS id
        MATCH (o:Organization {id: id})
        RETURN id, o.name
        """;

    /// <summary>Follows the relationships of each node and sorts them.</summary>
    public static Cypher Expanding { get; } = new(
        People:
        """
        UNWIND $ids AS id
        MATCH (o:Organization {id: id})
        CALL (o) {
          MATCH (o)<-[r:HOLDS_POSITION]-(p)
          WITH r, p ORDER BY p.`__name`, p.id LIMIT $first
          RETURN collect([r.title, r.since, p.id, p.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (o)<-[:HOLDS_POSITION]-() } END
        """,
        Partnerships:
        """
        UNWIND $ids AS id
        MATCH (o:Organization {id: id})
        CALL (o) {
          MATCH (o)-[r:PARTNER_IN]->(p)
          WITH r, p ORDER BY p.`__name`, p.id LIMIT $first
          RETURN collect([r.role, p.id, p.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (o)-[:PARTNER_IN]->() } END
        """,
        Participants:
        """
        UNWIND $ids AS id
        MATCH (p:Partnership {id: id})
        CALL (p) {
          MATCH (p)<-[r:PARTNER_IN]-(a)
          WITH r, a ORDER BY a.`__name`, a.id LIMIT $first
          RETURN collect([r.role, a:Person, a.id, a.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (p)<-[:PARTNER_IN]-() } END
        """,
        Initiatives:
        """
        UNWIND $ids AS id
        MATCH (p:Partnership {id: id})
        CALL (p) {
          MATCH (p)-[:RUNS_UNDER]->(i)
          WITH i ORDER BY i.`__name`, i.id LIMIT $first
          RETURN collect([i.id, i.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (p)-[:RUNS_UNDER]->() } END
        """);

    /// <summary>Reads the first relationships of each node off an index by near end and order, and far ids off the relationships.</summary>
    public static Cypher Seeking { get; } = new(
        People:
        """
        UNWIND $ids AS id
        MATCH (o:Organization {id: id})
        CALL (id) {
          MATCH ()<-[r:HOLDS_POSITION]-(p) USING INDEX r:HOLDS_POSITION(`__to`, `__from__name`, `__from`, id)
          WHERE r.`__to` = id AND r.`__from__name` IS NOT NULL AND r.`__from` IS NOT NULL AND r.id IS NOT NULL
          WITH r, p ORDER BY r.`__to`, r.`__from__name`, r.`__from`, r.id LIMIT $first
          RETURN collect([r.title, r.since, r.`__from`, p.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (o)<-[:HOLDS_POSITION]-() } END
        """,
        Partnerships:
        """
        UNWIND $ids AS id
        MATCH (o:Organization {id: id})
        CALL (id) {
          MATCH ()-[r:PARTNER_IN]->(p) USING INDEX r:PARTNER_IN(`__from`, `__to__name`, `__to`, id)
          WHERE r.`__from` = id AND r.`__to__name` IS NOT NULL AND r.`__to` IS NOT NULL AND r.id IS NOT NULL
          WITH r, p ORDER BY r.`__from`, r.`__to__name`, r.`__to`, r.id LIMIT $first
          RETURN collect([r.role, r.`__to`, p.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (o)-[:PARTNER_IN]->() } END
        """,
        Participants:
        """
        UNWIND $ids AS id
        MATCH (p:Partnership {id: id})
        CALL (id) {
          MATCH ()<-[r:PARTNER_IN]-(a) USING INDEX r:PARTNER_IN(`__to`, `__from__name`, `__from`, id)
          WHERE r.`__to` = id AND r.`__from__name` IS NOT NULL AND r.`__from` IS NOT NULL AND r.id IS NOT NULL
          WITH r, a ORDER BY r.`__to`, r.`__from__name`, r.`__from`, r.id LIMIT $first
          RETURN collect([r.role, a:Person, r.`__from`, a.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (p)<-[:PARTNER_IN]-() } END
        """,
        Initiatives:
        """
        UNWIND $ids AS id
        MATCH (p:Partnership {id: id})
        CALL (id) {
          MATCH ()-[r:RUNS_UNDER]->(i) USING INDEX r:RUNS_UNDER(`__from`, `__to__name`, `__to`, id)
          WHERE r.`__from` = id AND r.`__to__name` IS NOT NULL AND r.`__to` IS NOT NULL AND r.id IS NOT NULL
          WITH r, i ORDER BY r.`__from`, r.`__to__name`, r.`__to`, r.id LIMIT $first
          RETURN collect([r.`__to`, i.name]) AS edges
        }
        RETURN id, edges, CASE WHEN $counts THEN COUNT { (p)-[:RUNS_UNDER]->() } END
        """);
}
