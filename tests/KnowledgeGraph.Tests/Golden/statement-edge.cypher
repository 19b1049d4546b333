CALL () {
  MATCH (n1:`Statement`)
    USING INDEX SEEK n1:`Statement`(`__status`, `id`)
    WHERE n1.`__status` = $p0 AND n1.`id` IS NOT NULL AND n1.`status` = $p1 AND n1.`kind` IN $p2
  WITH n1 ORDER BY n1.`__status`, n1.`id` LIMIT $p3
  CALL (n1) {
    MATCH (n1)-[r3:`SUBJECT`]->(n2)
    WITH r3, n2 ORDER BY r3.`id` LIMIT 1
    RETURN collect([r3.`__to`]) AS c4
  }
  CALL (n1) {
    MATCH (n1)-[r6:`OBJECT`]->(n5)
    WITH r6, n5 ORDER BY r6.`id` LIMIT 1
    RETURN collect([r6.`__to`]) AS c7
  }
  RETURN collect([[n1.`id`, n1.`kind`, c4, c7, n1.`edge`]]) AS c8
}
RETURN [c8] AS found;
// $p0: Sort(status) of $p1
// $p1: Stored of $p1
// $p2: StoredList of $p0
// $p3: PageSize of $p2
