RETURN [COLLECT {
  MATCH (n1:`Event`)
    USING INDEX n1:`Event`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND EXISTS { MATCH (n1)<-[r3:`ATTENDS`]-(n2) WHERE n2:`Person` AND n2.`honorific` IS NOT NULL }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[n1.`id`]]
}] AS found;
// $p0: PageSize
RETURN [COLLECT {
  MATCH (n1:`Event`)
    USING INDEX n1:`Event`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND NOT EXISTS { MATCH (n1)<-[r3:`ATTENDS`]-(n2) WHERE NOT coalesce(r3.`role` IN $p0, false) }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: StoredList of $p0
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Event`)
    USING INDEX n1:`Event`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND NOT EXISTS { MATCH (n1)<-[r3:`ATTENDS`]-(n2) WHERE n2:`Organization` AND n2.`country` = $p0 }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p1
// $p1: PageSize
RETURN [COUNT { MATCH (n1:`Event`) WHERE EXISTS { MATCH (n1)<-[:`ATTENDS`]-() } }] AS found;
RETURN [COLLECT {
  MATCH (n2:`Statement`)
    USING INDEX SEEK n2:`Statement`(`__predicate`, `id`)
    WHERE n2.`__predicate` = $p1 AND n2.`id` IS NOT NULL AND n2.`predicate` = $p0
  MATCH (n2)-[r3:`ABOUT`]->(n1:`Organization`)
    WHERE n2.`status` = $p2
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p3
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p2
// $p1: Sort(predicate) of $p2
// $p2: Stored of $p3
// $p3: PageSize
RETURN [COUNT {
  MATCH (n1:`Statement`)
    USING INDEX SEEK n1:`Statement`(`__status`, `id`)
    WHERE n1.`__status` = $p1 AND n1.`id` IS NOT NULL AND n1.`status` = $p0
  WITH n1 WHERE EXISTS {
    MATCH (n1)-[r3:`FROM_DOCUMENT`]->(n2)
    WITH r3, n2 ORDER BY r3.`id` LIMIT 1 WHERE n2.`__publishedOn` >= $p2
    RETURN n2
  } AND EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
}] AS found;
// $p0: Stored of $p5
// $p1: Sort(status) of $p5
// $p2: FirstDay of $p4
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND (EXISTS {
    MATCH (n1)-[r3:`PART_OF`]->(n2)
    WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1 WHERE NOT coalesce(n2.`country` = $p0, false)
    RETURN n2
  } OR EXISTS {
    MATCH (n1)-[r5:`PART_OF`]->(n4)
    WITH r5, n4 ORDER BY r5.`until` IS NULL DESC, r5.`__since` IS NULL, r5.`__since` DESC, r5.`confidence` IS NULL, r5.`confidence` DESC, r5.`id` LIMIT 1 WHERE NOT coalesce(n4.`name` CONTAINS $p1, false)
    RETURN n4
  })
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p6
// $p1: Stored of $p7
// $p2: PageSize
