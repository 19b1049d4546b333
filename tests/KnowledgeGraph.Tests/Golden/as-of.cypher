MATCH (n1:`Event`)
  USING INDEX SEEK n1:`Event`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`heldOn`, COUNT { MATCH (n1)<-[r3:`ATTENDS`]-(n2) WHERE coalesce(r3.`__since` < $p1, true) AND coalesce(right(r3.`__until`, 7) >= $p2, true) }] AS found;
// $p0: Id of $p1
// $p1: DayAfter of $p0
// $p2: FirstDay of $p0
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH ()<-[r3:`HELD_FOR`]-(n2)
    USING INDEX SEEK r3:`HELD_FOR`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL AND coalesce(r3.`__since` < $p1, true) AND coalesce(right(r3.`__until`, 7) >= $p2, true)
  WITH r3, n2, r3.`__from` AS k6 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p3
  RETURN [[r3.`__from`, COLLECT {
    MATCH ()<-[r5:`ATTENDS`]-(n4)
      USING INDEX SEEK r5:`ATTENDS`(`__to`, `__from__name`, `__from`, `id`)
      WHERE r5.`__to` = k6 AND r5.`__from__name` IS NOT NULL AND r5.`__from` IS NOT NULL AND r5.`id` IS NOT NULL AND coalesce(r5.`__since` < $p1, true) AND coalesce(right(r5.`__until`, 7) >= $p2, true)
    WITH r5, n4 ORDER BY r5.`__to`, r5.`__from__name`, r5.`__from`, r5.`id` LIMIT $p4
    RETURN [[r5.`since`, r5.`until`]]
  }]]
}] AS found;
// $p0: Id of $p2
// $p1: DayAfter of $p0
// $p2: FirstDay of $p0
// $p3: PageSize
// $p4: PageSize of $p3
RETURN [COUNT { MATCH (n1:`Organization`) WHERE EXISTS { MATCH (n1)-[r3:`ATTENDS`]->(n2) WHERE coalesce(r3.`__since` < $p0, true) AND coalesce(right(r3.`__until`, 7) >= $p1, true) } }] AS found;
// $p0: DayAfter of $p0
// $p1: FirstDay of $p0
