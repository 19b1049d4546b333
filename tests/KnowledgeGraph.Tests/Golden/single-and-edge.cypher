MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:`PART_OF`]->(n2)
  WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1
  RETURN [r3.`__to`, COLLECT {
    MATCH (n2)-[r5:`PART_OF`]->(n4)
    WITH r5, n4 ORDER BY r5.`until` IS NULL DESC, r5.`__since` IS NULL, r5.`__since` DESC, r5.`confidence` IS NULL, r5.`confidence` DESC, r5.`id` LIMIT 1
    RETURN [r5.`__to`]
  }]
}, COLLECT {
  MATCH (n1)-[r7:`PART_OF`]->(n6)
  WITH r7, n6 ORDER BY r7.`until` IS NULL DESC, r7.`__since` IS NULL, r7.`__since` DESC, r7.`confidence` IS NULL, r7.`confidence` DESC, r7.`id` LIMIT 1
  RETURN [r7.`since`, r7.`until`, [n6.`name`], COUNT { MATCH (n8:`Statement`) USING INDEX SEEK n8:`Statement`(`id`) WHERE n8.`id` IN r7.`statements` }]
}] AS found;
// $p0: Id of $p0
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:`PART_OF`]->(n2)
  WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1
  RETURN [r3.`__to`]
}, COLLECT {
  MATCH (n1)-[r5:`PART_OF`]->(n4)
  WITH r5, n4 ORDER BY r5.`until` IS NULL DESC, r5.`__since` IS NULL, r5.`__since` DESC, r5.`confidence` IS NULL, r5.`confidence` DESC, r5.`id` LIMIT 1
  RETURN [r5.`id`]
}] AS found;
// $p0: Id of $p1
