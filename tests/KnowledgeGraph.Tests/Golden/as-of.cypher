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
CALL (n1) {
  WITH n1.`id` AS k4
  MATCH ()<-[r3:`HELD_FOR`]-(n2)
    USING INDEX SEEK r3:`HELD_FOR`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = k4 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL AND coalesce(r3.`__since` < $p1, true) AND coalesce(right(r3.`__until`, 7) >= $p2, true)
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p3
  CALL (n2, r3) {
    WITH r3.`__from` AS k7
    MATCH ()<-[r6:`ATTENDS`]-(n5)
      USING INDEX SEEK r6:`ATTENDS`(`__to`, `__from__name`, `__from`, `id`)
      WHERE r6.`__to` = k7 AND r6.`__from__name` IS NOT NULL AND r6.`__from` IS NOT NULL AND r6.`id` IS NOT NULL AND coalesce(r6.`__since` < $p1, true) AND coalesce(right(r6.`__until`, 7) >= $p2, true)
    WITH r6, n5 ORDER BY r6.`__to`, r6.`__from__name`, r6.`__from`, r6.`id` LIMIT $p4
    RETURN collect([[r6.`since`, r6.`until`]]) AS c8
  }
  RETURN collect([[r3.`__from`, c8]]) AS c9
}
RETURN [c9] AS found;
// $p0: Id of $p2
// $p1: DayAfter of $p0
// $p2: FirstDay of $p0
// $p3: PageSize
// $p4: PageSize of $p3
RETURN [COUNT { MATCH (n1:`Organization`) WHERE EXISTS { MATCH (n1)-[r3:`ATTENDS`]->(n2) WHERE coalesce(r3.`__since` < $p0, true) AND coalesce(right(r3.`__until`, 7) >= $p1, true) } }] AS found;
// $p0: DayAfter of $p0
// $p1: FirstDay of $p0
