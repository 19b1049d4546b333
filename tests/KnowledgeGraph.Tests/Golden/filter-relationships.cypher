RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND EXISTS { MATCH (n1)<-[r3:`HOLDS_POSITION`]-(n2) WHERE r3.`title` IS NOT NULL }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[n1.`id`]]
}] AS found;
// $p0: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND NOT EXISTS { MATCH (n1)-[:`PART_OF`]->() } AND EXISTS { MATCH (n1)<-[:`PART_OF`]-() }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[n1.`id`]]
}] AS found;
// $p0: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND EXISTS { MATCH (n1)<-[:`PART_OF`]-() } AND NOT EXISTS { MATCH (n1)<-[r5:`PART_OF`]-(n4) WHERE NOT coalesce(n4.`country` = $p0, false) }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p0
// $p1: PageSize
RETURN [COUNT { MATCH (n1:`Initiative`) WHERE NOT EXISTS { MATCH (n1)<-[r3:`TAKES_PART_IN`]-(n2) WHERE r3.`role` = $p0 } }, COLLECT {
  MATCH (n4:`Initiative`)
    USING INDEX n4:`Initiative`(`__name`, `id`)
    WHERE n4.`__name` IS NOT NULL AND n4.`id` IS NOT NULL AND NOT EXISTS { MATCH (n4)<-[r6:`TAKES_PART_IN`]-(n5) WHERE r6.`role` = $p0 }
  WITH n4 ORDER BY n4.`__name`, n4.`id` LIMIT $p1
  RETURN [[n4.`id`]]
}] AS found;
// $p0: Stored of $p1
// $p1: PageSize of $p2
