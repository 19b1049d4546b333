MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH (n1)<-[r5:`ABOUT`]-(n4)
    WHERE n4.`status` = $p1 AND n4.`kind` IS NOT NULL
  WITH r5, n4 ORDER BY n4.`__predicate`, n4.`id`, r5.`id` LIMIT $p2
  CALL (n4) {
    MATCH (n4)-[r7:`SUBJECT`]->(n6)
    WITH r7, n6 ORDER BY r7.`id` LIMIT 1
    RETURN collect([r7.`__to`]) AS c8
  }
  CALL (n4) {
    MATCH (n4)-[r10:`OBJECT`]->(n9)
    WITH r10, n9 ORDER BY r10.`id` LIMIT 1
    RETURN collect([r10.`__to`]) AS c11
  }
  CALL (n4) {
    MATCH (n4)-[r13:`FROM_DOCUMENT`]->(n12)
    WITH r13, n12 ORDER BY r13.`id` LIMIT 1
    RETURN collect([r13.`__to`]) AS c14
  }
  RETURN collect([[n4.`predicate`, n4.`kind`, n4.`status`, n4.`implied`, c8, c11, c14]]) AS c15
}
CALL (n1) {
  MATCH (n1)-[r17:`PART_OF`]->(n16)
  WITH r17, n16 ORDER BY r17.`until` IS NULL DESC, r17.`__since` IS NULL, r17.`__since` DESC, r17.`confidence` IS NULL, r17.`confidence` DESC, r17.`id` LIMIT 1
  CALL (r17) {
    MATCH (n19:`Statement`)
      USING INDEX SEEK n19:`Statement`(`id`)
      WHERE n19.`id` IN r17.`statements`
    WITH n19 ORDER BY n19.`id` LIMIT $p3
    CALL (n19) {
      MATCH (n19)-[r21:`SUBJECT`]->(n20)
      WITH r21, n20 ORDER BY r21.`id` LIMIT 1
      RETURN collect([r21.`__to`]) AS c22
    }
    CALL (n19) {
      MATCH (n19)-[r24:`OBJECT`]->(n23)
      WITH r24, n23 ORDER BY r24.`id` LIMIT 1
      RETURN collect(CASE WHEN n23:`Agreement`|`Event`|`Indicator`|`Initiative`|`Organization`|`Partnership`|`Person`|`Place`|`Topic`|`Document` THEN [0, CASE WHEN n23:`Agreement` THEN 0 WHEN n23:`Event` THEN 1 WHEN n23:`Indicator` THEN 2 WHEN n23:`Initiative` THEN 3 WHEN n23:`Organization` THEN 4 WHEN n23:`Partnership` THEN 5 WHEN n23:`Person` THEN 6 WHEN n23:`Place` THEN 7 WHEN n23:`Topic` THEN 8 WHEN n23:`Document` THEN 9 END, n23.`name`] WHEN n23:`Observation`|`Statement` THEN [1, CASE WHEN n23:`Observation` THEN 0 WHEN n23:`Statement` THEN 1 END] END) AS c25
    }
    CALL (n19) {
      MATCH (n19)-[r27:`FROM_DOCUMENT`]->(n26)
      WITH r27, n26 ORDER BY r27.`id` LIMIT 1
      RETURN collect(n26.`sha256`) AS c28
    }
    RETURN collect([[n19.`predicate`, c22, c25, n19.`spanStart`, [n19.`spanStart`, n19.`spanEnd`, c28]]]) AS c29
  }
  RETURN collect([c29]) AS c18
}
RETURN [COUNT { MATCH (n1)<-[r3:`ABOUT`]-(n2) WHERE n2.`status` = $p1 AND n2.`kind` IS NOT NULL }, c15, c18] AS found;
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
CALL () {
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
  RETURN collect([[n1.`predicate`, n1.`value`, n1.`confidence`]]) AS c6
}
RETURN [c6] AS found;
// $p0: Id of $p5
// $p1: Stored of $p4
// $p2: Stored of $p6
// $p3: PageSize of $p7
