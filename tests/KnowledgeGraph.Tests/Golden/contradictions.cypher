RETURN [COUNT {
  MATCH (n1:`Statement`)
    USING INDEX SEEK n1:`Statement`(`__status`, `id`)
    WHERE n1.`__status` = $p1 AND n1.`id` IS NOT NULL AND n1.`status` = $p0
  WITH n1 WHERE EXISTS { MATCH (n1)-[r3:`CONTRADICTS`]->(n2) WHERE n2.`status` = $p2 } AND EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
}, COLLECT {
  MATCH (n6:`Statement`)
    USING INDEX SEEK n6:`Statement`(`__status`, `id`)
    WHERE n6.`__status` = $p1 AND n6.`id` IS NOT NULL AND n6.`status` = $p0 AND EXISTS { MATCH (n6)-[r8:`CONTRADICTS`]->(n7) WHERE n7.`status` = $p2 } AND EXISTS { MATCH (n6)-[:`SUBJECT`]->() }
  WITH n6, n6.`id` AS k13 ORDER BY n6.`__status`, n6.`id` LIMIT $p3
  RETURN [[n6.`id`, n6.`rank`, n6.`rankReason`, n6.`rankedBy`, n6.`negated`, n6.`statedSubject`, n6.`statedObject`, COLLECT {
    MATCH ()-[r12:`CONTRADICTS`]->(n11)
      USING INDEX SEEK r12:`CONTRADICTS`(`__from`, `__to`, `id`)
      WHERE r12.`__from` = k13 AND r12.`__to` IS NOT NULL AND r12.`id` IS NOT NULL
    WITH r12, n11, r12.`__to` AS k18 ORDER BY r12.`__from`, r12.`__to`, r12.`id` LIMIT $p4
    RETURN [[r12.`__to`, n11.`value`, n11.`statedObject`, COLLECT {
      MATCH (n11)-[r15:`FROM_DOCUMENT`]->(n14)
      WITH r15, n14 ORDER BY r15.`id` LIMIT 1
      RETURN [r15.`__to`]
    }, COLLECT {
      MATCH ()-[r17:`CONTRADICTS`]->(n16)
        USING INDEX SEEK r17:`CONTRADICTS`(`__from`, `__to`, `id`)
        WHERE r17.`__from` = k18 AND r17.`__to` IS NOT NULL AND r17.`id` IS NOT NULL
      WITH r17, n16 ORDER BY r17.`__from`, r17.`__to`, r17.`id` LIMIT $p4
      RETURN [[r17.`__to`]]
    }]]
  }]]
}] AS found;
// $p0: Stored of $p1
// $p1: Sort(status) of $p1
// $p2: Stored of $p0
// $p3: PageSize of $p2
// $p4: PageSize
RETURN [COUNT {
  MATCH (n1:`Statement`)
    USING INDEX SEEK n1:`Statement`(`__status`, `id`)
    WHERE n1.`__status` = $p1 AND n1.`id` IS NOT NULL AND n1.`status` = $p0
  WITH n1 WHERE n1.`rank` IN $p2 AND n1.`negated` = $p3 AND EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
}] AS found;
// $p0: Stored of $p5
// $p1: Sort(status) of $p5
// $p2: StoredList of $p3
// $p3: Stored of $p4
RETURN [COLLECT {
  MATCH (n1:`Statement`)
    USING INDEX SEEK n1:`Statement`(`__status`, `id`)
    WHERE n1.`__status` = $p0 AND n1.`id` IS NOT NULL AND n1.`status` = $p1 AND n1.`statedSubject` = $p2 AND n1.`kind` = $p3 AND EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
  WITH n1 ORDER BY n1.`__status`, n1.`id` LIMIT $p4
  RETURN [[n1.`statedSubject`, n1.`statedObject`, COLLECT {
    MATCH (n1)-[r5:`SUBJECT`]->(n4)
    WITH r5, n4 ORDER BY r5.`id` LIMIT 1
    RETURN [r5.`__to`]
  }]]
}] AS found;
// $p0: Sort(status) of $p8
// $p1: Stored of $p8
// $p2: Stored of $p6
// $p3: Stored of $p7
// $p4: PageSize
