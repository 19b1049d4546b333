RETURN [COUNT {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`id`)
    WHERE n1.`id` IN $p0
  WITH n1 WHERE NOT coalesce(n1.`country` = $p1, false)
}, COLLECT {
  MATCH (n2:`Organization`)
    USING INDEX SEEK n2:`Organization`(`id`)
    WHERE n2.`id` IN $p0
  WITH n2 WHERE NOT coalesce(n2.`country` = $p1, false)
  WITH n2 ORDER BY n2.`__name`, n2.`id` LIMIT $p2
  RETURN [[n2.`id`]]
}] AS found;
// $p0: Ids of $p0
// $p1: Stored of $p1
// $p2: PageSize
RETURN [COUNT { MATCH (n1:`Organization`) USING INDEX SEEK n1:`Organization`(`__acronym`, `id`) WHERE n1.`__acronym` = $p1 AND n1.`id` IS NOT NULL AND n1.`acronym` = $p0 }, COLLECT {
  MATCH (n2:`Organization`)
    USING INDEX SEEK n2:`Organization`(`__acronym`, `__name`, `id`)
    WHERE n2.`__acronym` = $p1 AND n2.`__name` IS NOT NULL AND n2.`id` IS NOT NULL AND n2.`acronym` = $p0
  WITH n2 ORDER BY n2.`__acronym`, n2.`__name`, n2.`id` LIMIT $p2
  RETURN [[n2.`id`]]
}] AS found;
// $p0: Stored of $p2
// $p1: Sort(acronym) of $p2
// $p2: PageSize
RETURN [COUNT {
  MATCH (n2:`Initiative`)
    USING INDEX SEEK n2:`Initiative`(`id`)
    WHERE n2.`id` = $p0
  MATCH (n2)<-[r3:`TAKES_PART_IN`]-(n1:`Organization`)
    WHERE r3.`role` = $p1
  WITH DISTINCT n1 WHERE n1.`name` CONTAINS $p2
}, COLLECT {
  MATCH (n5:`Initiative`)
    USING INDEX SEEK n5:`Initiative`(`id`)
    WHERE n5.`id` = $p0
  MATCH (n5)<-[r6:`TAKES_PART_IN`]-(n4:`Organization`)
    WHERE r6.`role` = $p1
  WITH DISTINCT n4 WHERE n4.`name` CONTAINS $p2
  WITH n4 ORDER BY n4.`__name`, n4.`id` LIMIT $p3
  RETURN [[n4.`id`]]
}] AS found;
// $p0: Id of $p4
// $p1: Stored of $p5
// $p2: Stored of $p3
// $p3: PageSize of $p6
RETURN [COUNT {
  MATCH (n2:`Initiative`)
    USING INDEX SEEK n2:`Initiative`(`id`)
    WHERE n2.`id` = $p0
  MATCH (n2)<-[r3:`HELD_FOR`]-(n1:`Event`)
  WITH DISTINCT n1 WHERE EXISTS {
    MATCH (n1)-[r5:`HELD_FOR`]->(n4)
    WITH r5, n4 ORDER BY r5.`until` IS NULL DESC, r5.`__since` IS NULL, r5.`__since` DESC, r5.`confidence` IS NULL, r5.`confidence` DESC, r5.`id` LIMIT 1 WHERE n4.`id` = $p0
    RETURN n4
  }
}, COLLECT {
  MATCH (n7:`Initiative`)
    USING INDEX SEEK n7:`Initiative`(`id`)
    WHERE n7.`id` = $p0
  MATCH (n7)<-[r8:`HELD_FOR`]-(n6:`Event`)
  WITH DISTINCT n6 WHERE EXISTS {
    MATCH (n6)-[r10:`HELD_FOR`]->(n9)
    WITH r10, n9 ORDER BY r10.`until` IS NULL DESC, r10.`__since` IS NULL, r10.`__since` DESC, r10.`confidence` IS NULL, r10.`confidence` DESC, r10.`id` LIMIT 1 WHERE n9.`id` = $p0
    RETURN n9
  }
  WITH n6 ORDER BY n6.`__name`, n6.`id` LIMIT $p1
  RETURN [[n6.`id`]]
}] AS found;
// $p0: Id of $p7
// $p1: PageSize
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT {
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` IN $p1
  MATCH (n1)<-[r3:`TAKES_PART_IN`]-(n2)
}, COLLECT {
  MATCH (n4:`Node`)
    USING INDEX SEEK n4:`Node`(`id`)
    WHERE n4.`id` IN $p1
  MATCH (n1)<-[r5:`TAKES_PART_IN`]-(n4)
  WITH r5, n4 ORDER BY n4.`__name`, n4.`id`, r5.`id` LIMIT $p2
  RETURN [[r5.`__from`]]
}] AS found;
// $p0: Id of $p8
// $p1: Ids of $p9
// $p2: PageSize
