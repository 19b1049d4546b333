MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH ()-[r3:`CONCERNS`]->(n2)
    USING INDEX SEEK r3:`CONCERNS`(`__from`, `__to__name`, `__to`, `id`)
    WHERE r3.`__from` = $p0 AND r3.`__to__name` IS NOT NULL AND r3.`__to` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__from`, r3.`__to__name`, r3.`__to`, r3.`id` LIMIT $p1
  CALL (n2, r3) {
    MATCH (n2)<-[r5:`CONCERNS`]-(n4)
    WITH r5, n4 ORDER BY n4.`__name` DESC, n4.`id` DESC, r5.`id` DESC LIMIT $p2
    CALL (n4) {
      MATCH (n4)-[r7:`BASED_ON`]->(n6)
        WHERE n4:`Initiative`
      WITH r7, n6 ORDER BY r7.`until` IS NULL DESC, r7.`__since` IS NULL, r7.`__since` DESC, r7.`confidence` IS NULL, r7.`confidence` DESC, r7.`id` LIMIT 1
      RETURN collect([r7.`__to`]) AS c8
    }
    RETURN collect([[CASE WHEN n4:`Event` THEN [0, r5.`__from`, n4.`heldOn`] WHEN n4:`Initiative` THEN [1, r5.`__from`, n4.`status`, c8] WHEN n4:`Partnership` THEN [2, r5.`__from`] END]]) AS c9
  }
  RETURN collect([[r3.`__to`, COUNT { MATCH (n2)<-[:`CONCERNS`]-() }, c9]]) AS c10
}
RETURN [COUNT { MATCH (n1)-[:`CONCERNS`]->() }, c10, COLLECT {
  MATCH ()<-[r12:`TAKES_PART_IN`]-(n11)
    USING INDEX SEEK r12:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r12.`__to` = $p0 AND r12.`__from__name` IS NOT NULL AND r12.`__from` IS NOT NULL AND r12.`id` IS NOT NULL AND n11:`Organization` AND n11.`acronym` IS NOT NULL
  WITH r12, n11 ORDER BY r12.`__to`, r12.`__from__name`, r12.`__from`, r12.`id` LIMIT $p3
  RETURN [[r12.`__from`, COUNT {
    MATCH (n11)-[r13:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n14)
      WHERE n14 <> n11
    RETURN DISTINCT n14
  }, CASE WHEN n11:`Organization` THEN [0, n11.`name`, n11.`name_es`, n11.`name_en`, n11.`name_fr`, n11.`aliases`, n11.`acronym`] WHEN n11:`Person` THEN [1, n11.`name`, n11.`name_es`, n11.`name_en`, n11.`name_fr`, n11.`aliases`] END]]
}] AS found;
// $p0: Id of $p0
// $p1: PageSize
// $p2: PageSize of $p1
// $p3: PageSize of $p2
