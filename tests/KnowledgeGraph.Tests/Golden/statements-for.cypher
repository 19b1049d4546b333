RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Statement`)
    USING INDEX SEEK n2:`Statement`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`paraphrase`, COLLECT {
    MATCH (n2)-[r4:`SUBJECT`]->(n3)
    WITH r4, n3 ORDER BY r4.`id` LIMIT 1
    RETURN [r4.`__to`]
  }, COLLECT {
    MATCH (n2)-[r6:`OBJECT`]->(n5)
    WITH r6, n5 ORDER BY r6.`id` LIMIT 1
    RETURN [r6.`__to`]
  }, COLLECT {
    MATCH (n2)-[r8:`FROM_DOCUMENT`]->(n7)
    WITH r8, n7 ORDER BY r8.`id` LIMIT 1
    RETURN [n7.`title`]
  }]]
} AS found;
// $p0: Ids of $p5
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Statement`)
    USING INDEX SEEK n2:`Statement`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`kind`, n2.`predicate`, COLLECT {
    MATCH (n2)-[r4:`SUBJECT`]->(n3)
    WITH r4, n3 ORDER BY r4.`id` LIMIT 1
    RETURN [r4.`__to`]
  }, COLLECT {
    MATCH (n2)-[r6:`OBJECT`]->(n5)
    WITH r6, n5 ORDER BY r6.`id` LIMIT 1
    RETURN [r6.`__to`]
  }]]
} AS found;
// $p0: Ids of $p9
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Statement`)
    USING INDEX SEEK n2:`Statement`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`]]
} AS found;
// $p0: Ids of $p17
