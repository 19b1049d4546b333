MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH (n1)-[r3:`PART_OF`]->(n2)
  WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1
  CALL (n2) {
    MATCH (n2)-[r6:`PART_OF`]->(n5)
    WITH r6, n5 ORDER BY r6.`until` IS NULL DESC, r6.`__since` IS NULL, r6.`__since` DESC, r6.`confidence` IS NULL, r6.`confidence` DESC, r6.`id` LIMIT 1
    RETURN collect([r6.`__to`]) AS c7
  }
  RETURN collect([r3.`__to`, c7]) AS c4
}
CALL (n1) {
  MATCH (n1)-[r9:`PART_OF`]->(n8)
  WITH r9, n8 ORDER BY r9.`until` IS NULL DESC, r9.`__since` IS NULL, r9.`__since` DESC, r9.`confidence` IS NULL, r9.`confidence` DESC, r9.`id` LIMIT 1
  RETURN collect([r9.`since`, r9.`until`, [n8.`name`], COUNT { MATCH (n11:`Statement`) USING INDEX SEEK n11:`Statement`(`id`) WHERE n11.`id` IN r9.`statements` }]) AS c10
}
RETURN [c4, c10] AS found;
// $p0: Id of $p0
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH (n1)-[r3:`PART_OF`]->(n2)
  WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1
  RETURN collect([r3.`__to`]) AS c4
}
CALL (n1) {
  MATCH (n1)-[r6:`PART_OF`]->(n5)
  WITH r6, n5 ORDER BY r6.`until` IS NULL DESC, r6.`__since` IS NULL, r6.`__since` DESC, r6.`confidence` IS NULL, r6.`confidence` DESC, r6.`id` LIMIT 1
  RETURN collect([r6.`id`]) AS c7
}
RETURN [c4, c7] AS found;
// $p0: Id of $p1
