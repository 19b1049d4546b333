MATCH (n1:`Document`)
  USING INDEX SEEK n1:`Document`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`title`, n1.`publishedOn`] AS found;
// $p0: Id of $p0
RETURN [COUNT {
  MATCH (n2:`Document`)
    USING INDEX SEEK n2:`Document`(`id`)
    WHERE n2.`id` = $p0
  MATCH (n2)<-[r3:`FROM_DOCUMENT`]-(n1:`Statement`)
  WITH DISTINCT n1 WHERE EXISTS {
    MATCH (n1)-[r5:`FROM_DOCUMENT`]->(n4)
    WITH r5, n4 ORDER BY r5.`id` LIMIT 1 WHERE n4.`id` = $p0
    RETURN n4
  } AND n1.`spanStart` IS NOT NULL AND n1.`status` = $p1
}, COLLECT {
  MATCH (n7:`Document`)
    USING INDEX SEEK n7:`Document`(`id`)
    WHERE n7.`id` = $p0
  MATCH (n7)<-[r8:`FROM_DOCUMENT`]-(n6:`Statement`)
  WITH DISTINCT n6 WHERE EXISTS {
    MATCH (n6)-[r10:`FROM_DOCUMENT`]->(n9)
    WITH r10, n9 ORDER BY r10.`id` LIMIT 1 WHERE n9.`id` = $p0
    RETURN n9
  } AND n6.`spanStart` IS NOT NULL AND n6.`status` = $p1
  WITH n6 ORDER BY n6.`spanStart`, n6.`spanEnd`, n6.`id` LIMIT $p2
  RETURN [[n6.`spanStart`, n6.`spanEnd`, n6.`id`], [n6.`spanStart`, n6.`spanEnd`, n6.`paraphrase`, n6.`predicate`, COLLECT {
    MATCH (n6)-[r12:`SUBJECT`]->(n11)
    WITH r12, n11 ORDER BY r12.`id` LIMIT 1
    RETURN [r12.`__to`]
  }, COLLECT {
    MATCH (n6)-[r14:`OBJECT`]->(n13)
    WITH r14, n13 ORDER BY r14.`id` LIMIT 1
    RETURN [r14.`__to`]
  }, n6.`value`]]
}] AS found;
// $p0: Id of $p1
// $p1: Stored of $p2
// $p2: PageSizeAndOne of $p3
