namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// The ten-organization call as one who knows Neo4j would write it, in the two ways that there are; which is faster depends on the
/// degrees. Both answer lists, since maps cost more, in one row, since each row is a message.
/// </summary>
internal static class HandWritten
{
    /// <summary>Follows the relationships of each node and sorts them.</summary>
    public const string Expanding =
        """
        UNWIND $ids AS id
        MATCH (o:Organization {id: id})
        RETURN collect([o.id, o.name,
          COLLECT { MATCH (o)<-[r:HOLDS_POSITION]-(p) WITH r, p ORDER BY p.`__name`, p.id LIMIT 5 RETURN [r.title, r.since, p.id, p.name] },
          COUNT { (o)-[:PARTNER_IN]->() },
          COLLECT { MATCH (o)-[r:PARTNER_IN]->(p) WITH r, p ORDER BY p.`__name`, p.id LIMIT 5 RETURN [r.role, p.id, p.name,
            COLLECT { MATCH (p)<-[q:PARTNER_IN]-(a) WITH q, a ORDER BY a.`__name`, a.id LIMIT 5 RETURN [q.role, a.id, a.name] },
            COLLECT { MATCH (p)-[:RUNS_UNDER]->(i) WITH i ORDER BY i.`__name`, i.id LIMIT 3 RETURN [i.id, i.name] }] }])
        """;

    /// <summary>Reads the first relationships of each node off an index by near end and order, and far ids off the relationships.</summary>
    public const string Seeking =
        """
        UNWIND $ids AS id
        MATCH (o:Organization {id: id})
        CALL (id) {
          MATCH ()<-[r:HOLDS_POSITION]-(p) USING INDEX r:HOLDS_POSITION(`__to`, `__from__name`, `__from`, id)
          WHERE r.`__to` = id AND r.`__from__name` IS NOT NULL AND r.`__from` IS NOT NULL AND r.id IS NOT NULL
          WITH r, p ORDER BY r.`__to`, r.`__from__name`, r.`__from`, r.id LIMIT 5
          RETURN collect([r.title, r.since, r.`__from`, p.name]) AS people
        }
        CALL (id) {
          MATCH ()-[r:PARTNER_IN]->(p) USING INDEX r:PARTNER_IN(`__from`, `__to__name`, `__to`, id)
          WHERE r.`__from` = id AND r.`__to__name` IS NOT NULL AND r.`__to` IS NOT NULL AND r.id IS NOT NULL
          WITH r, p, r.`__to` AS to ORDER BY r.`__from`, r.`__to__name`, r.`__to`, r.id LIMIT 5
          CALL (to) {
            MATCH ()<-[q:PARTNER_IN]-(a) USING INDEX q:PARTNER_IN(`__to`, `__from__name`, `__from`, id)
            WHERE q.`__to` = to AND q.`__from__name` IS NOT NULL AND q.`__from` IS NOT NULL AND q.id IS NOT NULL
            WITH q, a ORDER BY q.`__to`, q.`__from__name`, q.`__from`, q.id LIMIT 5
            RETURN collect([q.role, q.`__from`, a.name]) AS participants
          }
          CALL (to) {
            MATCH ()-[q:RUNS_UNDER]->(i) USING INDEX q:RUNS_UNDER(`__from`, `__to__name`, `__to`, id)
            WHERE q.`__from` = to AND q.`__to__name` IS NOT NULL AND q.`__to` IS NOT NULL AND q.id IS NOT NULL
            WITH q, i ORDER BY q.`__from`, q.`__to__name`, q.`__to`, q.id LIMIT 3
            RETURN collect([q.`__to`, i.name]) AS initiatives
          }
          RETURN collect([r.role, to, p.name, participants, initiatives]) AS partnerships
        }
        RETURN collect([id, o.name, people, COUNT { (o)-[:PARTNER_IN]->() }, partnerships])
        """;
}
