RETURN [COUNT { MATCH (n1:`Organization`) WHERE (n1.`country` = $p0 OR EXISTS { MATCH (n1)<-[:`HOLDS_POSITION`]-() }) AND NOT coalesce(n1.`kind` IN $p1, false) }, COLLECT {
  MATCH (n4:`Organization`)
    USING INDEX n4:`Organization`(`__name`, `id`)
    WHERE n4.`__name` IS NOT NULL AND n4.`id` IS NOT NULL AND (n4.`country` = $p0 OR EXISTS { MATCH (n4)<-[:`HOLDS_POSITION`]-() }) AND NOT coalesce(n4.`kind` IN $p1, false)
  WITH n4 ORDER BY n4.`__name`, n4.`id` LIMIT $p2
  RETURN [[n4.`id`]]
}] AS found;
// $p0: Stored of $p0
// $p1: StoredList of $p1
// $p2: PageSize of $p2
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`id`)
    WHERE n1.`id` IN $p0
  WITH n1 WHERE n1.`kind` = $p1
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Ids of $p3
// $p1: Stored of $p4
// $p2: PageSize
