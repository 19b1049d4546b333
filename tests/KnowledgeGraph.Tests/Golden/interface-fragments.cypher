MATCH (n1:`Event`)
  USING INDEX SEEK n1:`Event`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH ()<-[r3:`ATTENDS`]-(n2)
    USING INDEX SEEK r3:`ATTENDS`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2, r3.`__from` AS k6 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  CALL (n2, r3, k6) {
    WITH k6 AS k7 WHERE n2:`Person`
    MATCH ()-[r5:`HOLDS_POSITION`]->(n4)
      USING INDEX SEEK r5:`HOLDS_POSITION`(`__from`, `__to__name`, `__to`, `id`)
      WHERE r5.`__from` = k7 AND r5.`__to__name` IS NOT NULL AND r5.`__to` IS NOT NULL AND r5.`id` IS NOT NULL
    WITH r5, n4 ORDER BY r5.`__from`, r5.`__to__name`, r5.`__to`, r5.`id` LIMIT $p2
    RETURN collect([[r5.`__to`, n4.`acronym`]]) AS c8
  }
  RETURN collect([[r3.`role`, CASE WHEN n2:`Organization` THEN [0, n2.`name`, n2.`country`] WHEN n2:`Person` THEN [1, n2.`name`, n2.`honorific`, c8] END]]) AS c9
}
RETURN [c9] AS found;
// $p0: Id of $p0
// $p1: PageSize of $p1
// $p2: PageSize
