MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT { MATCH (n1)<-[r3:`ABOUT`]-(n2) WHERE n2.`status` = $p1 AND n2.`kind` IS NOT NULL AND EXISTS { MATCH (n2)-[:`SUBJECT`]->() } }, COLLECT {
  MATCH (n1)<-[r7:`ABOUT`]-(n6)
    WHERE n6.`status` = $p1 AND n6.`kind` IS NOT NULL AND EXISTS { MATCH (n6)-[:`SUBJECT`]->() }
  WITH r7, n6 ORDER BY n6.`__predicate`, n6.`id`, r7.`id` LIMIT $p2
  RETURN [[n6.`predicate`, n6.`kind`, n6.`status`, n6.`implied`, COLLECT {
    MATCH (n6)-[r11:`SUBJECT`]->(n10)
    WITH r11, n10 ORDER BY r11.`id` LIMIT 1
    RETURN [r11.`__to`]
  }, COLLECT {
    MATCH (n6)-[r13:`OBJECT`]->(n12)
    WITH r13, n12 ORDER BY r13.`id` LIMIT 1
    RETURN [r13.`__to`]
  }, COLLECT {
    MATCH (n6)-[r15:`FROM_DOCUMENT`]->(n14)
    WITH r15, n14 ORDER BY r15.`id` LIMIT 1
    RETURN [r15.`__to`]
  }]]
}, COLLECT {
  MATCH (n1)-[r17:`PART_OF`]->(n16)
  WITH r17, n16 ORDER BY r17.`until` IS NULL DESC, r17.`__since` IS NULL, r17.`__since` DESC, r17.`confidence` IS NULL, r17.`confidence` DESC, r17.`id` LIMIT 1
  RETURN [COLLECT {
    MATCH (n18:`Statement`)
      USING INDEX SEEK n18:`Statement`(`id`)
      WHERE n18.`id` IN r17.`statements`
    WITH n18 ORDER BY n18.`id` LIMIT $p3
    RETURN [[n18.`predicate`, COLLECT {
      MATCH (n18)-[r20:`SUBJECT`]->(n19)
      WITH r20, n19 ORDER BY r20.`id` LIMIT 1
      RETURN [r20.`__to`]
    }, COLLECT {
      MATCH (n18)-[r22:`OBJECT`]->(n21)
      WITH r22, n21 ORDER BY r22.`id` LIMIT 1
      RETURN CASE WHEN n21:`Agreement`|`Event`|`Indicator`|`Initiative`|`Organization`|`Partnership`|`Person`|`Place`|`Topic`|`Document` THEN [0, CASE WHEN n21:`Agreement` THEN 0 WHEN n21:`Event` THEN 1 WHEN n21:`Indicator` THEN 2 WHEN n21:`Initiative` THEN 3 WHEN n21:`Organization` THEN 4 WHEN n21:`Partnership` THEN 5 WHEN n21:`Person` THEN 6 WHEN n21:`Place` THEN 7 WHEN n21:`Topic` THEN 8 WHEN n21:`Document` THEN 9 END, n21.`name`] WHEN n21:`Observation`|`Statement` THEN [1, CASE WHEN n21:`Observation` THEN 0 WHEN n21:`Statement` THEN 1 END] END
    }, n18.`spanStart`, [n18.`spanStart`, n18.`spanEnd`, COLLECT {
      MATCH (n18)-[r24:`FROM_DOCUMENT`]->(n23)
      WITH r24, n23 ORDER BY r24.`id` LIMIT 1
      RETURN n23.`sha256`
    }]]]
  }]
}] AS found;
// $p0: Id of $p0
// $p1: Stored of $p1
// $p2: PageSize of $p2
// $p3: PageSize
RETURN [COUNT {
  MATCH (n1:`Statement`)
    USING INDEX SEEK n1:`Statement`(`__status`, `id`)
    WHERE n1.`__status` = $p1 AND n1.`id` IS NOT NULL AND n1.`status` = $p0
  WITH n1 WHERE EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
}] AS found;
// $p0: Stored of $p3
// $p1: Sort(status) of $p3
RETURN [COLLECT {
  MATCH (n2:`Document`)
    USING INDEX SEEK n2:`Document`(`id`)
    WHERE n2.`id` = $p0
  MATCH (n2)<-[r3:`FROM_DOCUMENT`]-(n1:`Statement`)
  WITH DISTINCT n1 WHERE EXISTS {
    MATCH (n1)-[r5:`FROM_DOCUMENT`]->(n4)
    WITH r5, n4 ORDER BY r5.`id` LIMIT 1 WHERE n4.`id` = $p0
    RETURN n4
  } AND n1.`predicate` = $p1 AND n1.`status` = $p2 AND EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
  WITH n1 ORDER BY n1.`id` LIMIT $p3
  RETURN [[n1.`predicate`, n1.`value`, n1.`confidence`]]
}] AS found;
// $p0: Id of $p5
// $p1: Stored of $p4
// $p2: Stored of $p6
// $p3: PageSize of $p7
