MATCH (n1:`Event`)
  USING INDEX SEEK n1:`Event`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  WITH n1.`id` AS k4
  MATCH ()<-[r3:`ATTENDS`]-(n2)
    USING INDEX SEEK r3:`ATTENDS`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = k4 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  CALL (n2, r3) {
    WITH r3.`__from` AS k7 WHERE n2:`Person`
    MATCH ()-[r6:`HOLDS_POSITION`]->(n5)
      USING INDEX SEEK r6:`HOLDS_POSITION`(`__from`, `__to__name`, `__to`, `id`)
      WHERE r6.`__from` = k7 AND r6.`__to__name` IS NOT NULL AND r6.`__to` IS NOT NULL AND r6.`id` IS NOT NULL
    WITH r6, n5 ORDER BY r6.`__from`, r6.`__to__name`, r6.`__to`, r6.`id` LIMIT $p2
    RETURN collect([[r6.`__to`, n5.`acronym`]]) AS c8
  }
  RETURN collect([[r3.`role`, CASE WHEN n2:`Organization` THEN [0, n2.`name`, n2.`country`] WHEN n2:`Person` THEN [1, n2.`name`, n2.`honorific`, c8] END]]) AS c9
}
RETURN [c9] AS found;
// $p0: Id of $p0
// $p1: PageSize of $p1
// $p2: PageSize
