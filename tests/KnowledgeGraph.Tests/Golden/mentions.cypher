MATCH (n1:`Document`)
  USING INDEX SEEK n1:`Document`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT { MATCH (n1)-[r3:`MENTIONS`]->(n2) WHERE n2:`Person` }, COLLECT {
  MATCH ()-[r5:`MENTIONS`]->(n4)
    USING INDEX SEEK r5:`MENTIONS`(`__from`, `__to__name`, `__to`, `id`)
    WHERE r5.`__from` = $p0 AND r5.`__to__name` IS NOT NULL AND r5.`__to` IS NOT NULL AND r5.`id` IS NOT NULL AND n4:`Person`
  WITH r5, n4 ORDER BY r5.`__from`, r5.`__to__name`, r5.`__to`, r5.`id` LIMIT $p1
  RETURN [[CASE WHEN n4:`Agreement` THEN 0 WHEN n4:`Event` THEN 1 WHEN n4:`Indicator` THEN 2 WHEN n4:`Initiative` THEN 3 WHEN n4:`Organization` THEN 4 WHEN n4:`Partnership` THEN 5 WHEN n4:`Person` THEN 6 WHEN n4:`Place` THEN 7 WHEN n4:`Topic` THEN 8 WHEN n4:`Document` THEN 9 END, r5.`__to`]]
}] AS found;
// $p0: Id of $p0
// $p1: PageSize
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH ()<-[r3:`MENTIONS`]-(n2)
    USING INDEX SEEK r3:`MENTIONS`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  RETURN [[r3.`__from`, n2.`publishedOn`]]
}] AS found;
// $p0: Id of $p1
// $p1: PageSize
