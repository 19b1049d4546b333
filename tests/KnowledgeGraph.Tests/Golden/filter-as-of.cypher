RETURN [COUNT { MATCH (n1:`Organization`) WHERE EXISTS { MATCH (n1)<-[r3:`HOLDS_POSITION`]-(n2) WHERE coalesce(r3.`__since` < $p0, true) AND coalesce(right(r3.`__until`, 7) >= $p1, true) AND r3.`title` IS NOT NULL } }, COLLECT {
  MATCH (n4:`Organization`)
    USING INDEX n4:`Organization`(`__name`, `id`)
    WHERE n4.`__name` IS NOT NULL AND n4.`id` IS NOT NULL AND EXISTS { MATCH (n4)<-[r6:`HOLDS_POSITION`]-(n5) WHERE coalesce(r6.`__since` < $p0, true) AND coalesce(right(r6.`__until`, 7) >= $p1, true) AND r6.`title` IS NOT NULL }
  WITH n4, n4.`id` AS k11 ORDER BY n4.`__name`, n4.`id` LIMIT $p2
  RETURN [[n4.`id`, COUNT {
    MATCH (n4)-[r7:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n8)
      WHERE n8 <> n4 AND coalesce(r7.`__since` < $p0, true) AND coalesce(right(r7.`__until`, 7) >= $p1, true)
    RETURN DISTINCT n8
  }, COLLECT {
    MATCH ()<-[r10:`HOLDS_POSITION`]-(n9)
      USING INDEX SEEK r10:`HOLDS_POSITION`(`__to`, `__from__name`, `__from`, `id`)
      WHERE r10.`__to` = k11 AND r10.`__from__name` IS NOT NULL AND r10.`__from` IS NOT NULL AND r10.`id` IS NOT NULL AND coalesce(r10.`__since` < $p0, true) AND coalesce(right(r10.`__until`, 7) >= $p1, true)
    WITH r10, n9 ORDER BY r10.`__to`, r10.`__from__name`, r10.`__from`, r10.`id` LIMIT $p3
    RETURN [[r10.`title`, r10.`since`, r10.`until`]]
  }]]
}] AS found;
// $p0: DayAfter of $p0
// $p1: FirstDay of $p0
// $p2: PageSize of $p1
// $p3: PageSize of $p2
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND NOT EXISTS { MATCH (n1)<-[r3:`HOLDS_POSITION`]-(n2) WHERE coalesce(r3.`__since` < $p0, true) AND coalesce(right(r3.`__until`, 7) >= $p1, true) } AND NOT EXISTS { MATCH (n1)-[r5:`PART_OF`]->(n4) WHERE coalesce(r5.`__since` < $p0, true) AND coalesce(right(r5.`__until`, 7) >= $p1, true) }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`, COLLECT {
    MATCH (n1)-[r7:`PART_OF`]->(n6)
      WHERE coalesce(r7.`__since` < $p0, true) AND coalesce(right(r7.`__until`, 7) >= $p1, true)
    WITH r7, n6 ORDER BY r7.`until` IS NULL DESC, r7.`__since` IS NULL, r7.`__since` DESC, r7.`confidence` IS NULL, r7.`confidence` DESC, r7.`id` LIMIT 1
    RETURN [r7.`__to`]
  }]]
}] AS found;
// $p0: DayAfter of $p0
// $p1: FirstDay of $p0
// $p2: PageSize of $p3
