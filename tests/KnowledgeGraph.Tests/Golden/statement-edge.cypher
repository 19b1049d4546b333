RETURN [COLLECT {
  MATCH (n1:`Statement`)
    USING INDEX SEEK n1:`Statement`(`__status`, `id`)
    WHERE n1.`__status` = $p0 AND n1.`id` IS NOT NULL AND n1.`status` = $p1 AND n1.`kind` IN $p2 AND EXISTS { MATCH (n1)-[:`SUBJECT`]->() }
  WITH n1 ORDER BY n1.`__status`, n1.`id` LIMIT $p3
  RETURN [[n1.`id`, n1.`kind`, COLLECT {
    MATCH (n1)-[r5:`SUBJECT`]->(n4)
    WITH r5, n4 ORDER BY r5.`id` LIMIT 1
    RETURN [r5.`__to`]
  }, COLLECT {
    MATCH (n1)-[r7:`OBJECT`]->(n6)
    WITH r7, n6 ORDER BY r7.`id` LIMIT 1
    RETURN [r7.`__to`]
  }, n1.`edge`]]
}] AS found;
// $p0: Sort(status) of $p1
// $p1: Stored of $p1
// $p2: StoredList of $p0
// $p3: PageSize of $p2
