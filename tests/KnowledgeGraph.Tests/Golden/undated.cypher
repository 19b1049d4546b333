MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT {
  MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
    WHERE n3 <> n1 AND coalesce(r2.`__since` < $p1, true) AND coalesce(right(r2.`__until`, 7) >= $p2, true)
  RETURN DISTINCT n3
}, COUNT { MATCH (n1)<-[r5:`TAKES_PART_IN`]-(n4) WHERE coalesce(r5.`__since` < $p1, true) AND coalesce(right(r5.`__until`, 7) >= $p2, true) }, COLLECT {
  MATCH (n1)-[r7:`BASED_ON`]->(n6)
    WHERE coalesce(r7.`__since` < $p1, true) AND coalesce(right(r7.`__until`, 7) >= $p2, true)
  WITH r7, n6 ORDER BY r7.`until` IS NULL DESC, r7.`__since` IS NULL, r7.`__since` DESC, r7.`confidence` IS NULL, r7.`confidence` DESC, r7.`id` LIMIT 1
  RETURN [n6.`name`]
}, COUNT { MATCH (n1)<-[r9:`ABOUT`]-(n8) WHERE n8.`status` = $p3 AND EXISTS { MATCH (n8)-[:`SUBJECT`]->() } }] AS found;
// $p0: Id of $p1
// $p1: DayAfter of $p0
// $p2: FirstDay of $p0
// $p3: Stored of $p2
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT {
  MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
    WHERE n3 <> n1 AND (r2.`since` IS NOT NULL OR r2.`until` IS NOT NULL) AND coalesce(r2.`__since` < $p1, true) AND coalesce(right(r2.`__until`, 7) >= $p2, true)
  RETURN DISTINCT n3
}, COUNT { MATCH (n1)<-[r5:`TAKES_PART_IN`]-(n4) WHERE (r5.`since` IS NOT NULL OR r5.`until` IS NOT NULL) AND coalesce(r5.`__since` < $p1, true) AND coalesce(right(r5.`__until`, 7) >= $p2, true) }, COLLECT {
  MATCH (n1)-[r7:`BASED_ON`]->(n6)
    WHERE (r7.`since` IS NOT NULL OR r7.`until` IS NOT NULL) AND coalesce(r7.`__since` < $p1, true) AND coalesce(right(r7.`__until`, 7) >= $p2, true)
  WITH r7, n6 ORDER BY r7.`until` IS NULL DESC, r7.`__since` IS NULL, r7.`__since` DESC, r7.`confidence` IS NULL, r7.`confidence` DESC, r7.`id` LIMIT 1
  RETURN [n6.`name`]
}, COUNT { MATCH (n1)<-[r9:`ABOUT`]-(n8) WHERE n8.`status` = $p3 AND EXISTS { MATCH (n8)-[:`SUBJECT`]->() } }] AS found;
// $p0: Id of $p5
// $p1: DayAfter of $p4
// $p2: FirstDay of $p4
// $p3: Stored of $p6
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT {
  MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
    WHERE n3 <> n1 AND (r2.`since` IS NOT NULL OR r2.`until` IS NOT NULL)
  RETURN DISTINCT n3
}, COUNT { MATCH (n1)<-[r5:`TAKES_PART_IN`]-(n4) WHERE r5.`since` IS NOT NULL OR r5.`until` IS NOT NULL }, COLLECT {
  MATCH (n1)-[r7:`BASED_ON`]->(n6)
    WHERE r7.`since` IS NOT NULL OR r7.`until` IS NOT NULL
  WITH r7, n6 ORDER BY r7.`until` IS NULL DESC, r7.`__since` IS NULL, r7.`__since` DESC, r7.`confidence` IS NULL, r7.`confidence` DESC, r7.`id` LIMIT 1
  RETURN [n6.`name`]
}, COUNT { MATCH (n1)<-[r9:`ABOUT`]-(n8) WHERE n8.`status` = $p1 AND EXISTS { MATCH (n8)-[:`SUBJECT`]->() } }] AS found;
// $p0: Id of $p8
// $p1: Stored of $p9
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT {
  MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
    WHERE n3 <> n1
  RETURN DISTINCT n3
}, COUNT { MATCH (n1)<-[:`TAKES_PART_IN`]-() }, COLLECT {
  MATCH (n1)-[r5:`BASED_ON`]->(n4)
  WITH r5, n4 ORDER BY r5.`until` IS NULL DESC, r5.`__since` IS NULL, r5.`__since` DESC, r5.`confidence` IS NULL, r5.`confidence` DESC, r5.`id` LIMIT 1
  RETURN [n4.`name`]
}, COUNT { MATCH (n1)<-[r7:`ABOUT`]-(n6) WHERE n6.`status` = $p1 AND EXISTS { MATCH (n6)-[:`SUBJECT`]->() } }] AS found;
// $p0: Id of $p11
// $p1: Stored of $p12
