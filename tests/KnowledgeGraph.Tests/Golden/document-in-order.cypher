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
  } AND n1.`spanStart` IS NOT NULL AND n1.`status` = $p1 AND EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
}, COLLECT {
  MATCH (n9:`Document`)
    USING INDEX SEEK n9:`Document`(`id`)
    WHERE n9.`id` = $p0
  MATCH (n9)<-[r10:`FROM_DOCUMENT`]-(n8:`Statement`)
  WITH DISTINCT n8 WHERE EXISTS {
    MATCH (n8)-[r12:`FROM_DOCUMENT`]->(n11)
    WITH r12, n11 ORDER BY r12.`id` LIMIT 1 WHERE n11.`id` = $p0
    RETURN n11
  } AND n8.`spanStart` IS NOT NULL AND n8.`status` = $p1 AND EXISTS { MATCH (n8)-[:`SUBJECT`]->() }
  WITH n8 ORDER BY n8.`spanStart`, n8.`spanEnd`, n8.`id` LIMIT $p2
  RETURN [[n8.`spanStart`, n8.`spanEnd`, n8.`id`], [n8.`spanStart`, n8.`spanEnd`, n8.`paraphrase`, n8.`predicate`, COLLECT {
    MATCH (n8)-[r16:`SUBJECT`]->(n15)
    WITH r16, n15 ORDER BY r16.`id` LIMIT 1
    RETURN [r16.`__to`]
  }, COLLECT {
    MATCH (n8)-[r18:`OBJECT`]->(n17)
    WITH r18, n17 ORDER BY r18.`id` LIMIT 1
    RETURN [r18.`__to`]
  }, n8.`value`]]
}] AS found;
// $p0: Id of $p1
// $p1: Stored of $p2
// $p2: PageSizeAndOne of $p3
