MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT { MATCH (n1)<-[r3:`ABOUT`]-(n2) WHERE n2.`status` = $p1 AND n2.`kind` IS NOT NULL }, COLLECT {
  MATCH (n1)<-[r5:`ABOUT`]-(n4)
    WHERE n4.`status` = $p1 AND n4.`kind` IS NOT NULL
  WITH r5, n4 ORDER BY n4.`__predicate`, n4.`id`, r5.`id` LIMIT $p2
  RETURN [[n4.`predicate`, n4.`kind`, n4.`status`, n4.`implied`, COLLECT {
    MATCH (n4)-[r7:`SUBJECT`]->(n6)
    WITH r7, n6 ORDER BY r7.`id` LIMIT 1
    RETURN [r7.`__to`]
  }, COLLECT {
    MATCH (n4)-[r9:`OBJECT`]->(n8)
    WITH r9, n8 ORDER BY r9.`id` LIMIT 1
    RETURN [r9.`__to`]
  }, COLLECT {
    MATCH (n4)-[r11:`FROM_DOCUMENT`]->(n10)
    WITH r11, n10 ORDER BY r11.`id` LIMIT 1
    RETURN [r11.`__to`]
  }]]
}, COLLECT {
  MATCH (n1)-[r13:`PART_OF`]->(n12)
  WITH r13, n12 ORDER BY r13.`until` IS NULL DESC, r13.`__since` IS NULL, r13.`__since` DESC, r13.`confidence` IS NULL, r13.`confidence` DESC, r13.`id` LIMIT 1
  RETURN [COLLECT {
    MATCH (n14:`Statement`)
      USING INDEX SEEK n14:`Statement`(`id`)
      WHERE n14.`id` IN r13.`statements`
    WITH n14 ORDER BY n14.`id` LIMIT $p3
    RETURN [[n14.`predicate`, COLLECT {
      MATCH (n14)-[r16:`SUBJECT`]->(n15)
      WITH r16, n15 ORDER BY r16.`id` LIMIT 1
      RETURN [r16.`__to`]
    }, COLLECT {
      MATCH (n14)-[r18:`OBJECT`]->(n17)
      WITH r18, n17 ORDER BY r18.`id` LIMIT 1
      RETURN CASE WHEN n17:`Agreement`|`Event`|`Indicator`|`Initiative`|`Organization`|`Partnership`|`Person`|`Place`|`Topic`|`Document` THEN [0, CASE WHEN n17:`Agreement` THEN 0 WHEN n17:`Event` THEN 1 WHEN n17:`Indicator` THEN 2 WHEN n17:`Initiative` THEN 3 WHEN n17:`Organization` THEN 4 WHEN n17:`Partnership` THEN 5 WHEN n17:`Person` THEN 6 WHEN n17:`Place` THEN 7 WHEN n17:`Topic` THEN 8 WHEN n17:`Document` THEN 9 END, n17.`name`] WHEN n17:`Observation`|`Statement` THEN [1, CASE WHEN n17:`Observation` THEN 0 WHEN n17:`Statement` THEN 1 END] END
    }, n14.`spanStart`, [n14.`spanStart`, n14.`spanEnd`, COLLECT {
      MATCH (n14)-[r20:`FROM_DOCUMENT`]->(n19)
      WITH r20, n19 ORDER BY r20.`id` LIMIT 1
      RETURN n19.`sha256`
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
  } AND n1.`predicate` = $p1 AND n1.`status` = $p2
  WITH n1 ORDER BY n1.`id` LIMIT $p3
  RETURN [[n1.`predicate`, n1.`value`, n1.`confidence`]]
}] AS found;
// $p0: Id of $p5
// $p1: Stored of $p4
// $p2: Stored of $p6
// $p3: PageSize of $p7
