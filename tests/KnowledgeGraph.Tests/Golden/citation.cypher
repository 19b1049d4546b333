MATCH (n1:`Document`)
  USING INDEX SEEK n1:`Document`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH (n1)-[r3:`PUBLISHED_BY`]->(n2)
  WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1
  RETURN collect(n2.`name`) AS c4
}
CALL (n1) {
  MATCH (n1)-[r6:`PUBLISHED_BY`]->(n5)
  WITH r6, n5 ORDER BY r6.`until` IS NULL DESC, r6.`__since` IS NULL, r6.`__since` DESC, r6.`confidence` IS NULL, r6.`confidence` DESC, r6.`id` LIMIT 1
  RETURN collect(n5.`name`) AS c7
}
CALL (n1) {
  MATCH (n1)-[r9:`PUBLISHED_BY`]->(n8)
  WITH r9, n8 ORDER BY r9.`until` IS NULL DESC, r9.`__since` IS NULL, r9.`__since` DESC, r9.`confidence` IS NULL, r9.`confidence` DESC, r9.`id` LIMIT 1
  RETURN collect(n8.`name`) AS c10
}
CALL (n1) {
  MATCH (n1)-[r12:`PUBLISHED_BY`]->(n11)
  WITH r12, n11 ORDER BY r12.`until` IS NULL DESC, r12.`__since` IS NULL, r12.`__since` DESC, r12.`confidence` IS NULL, r12.`confidence` DESC, r12.`id` LIMIT 1
  RETURN collect(n11.`name`) AS c13
}
CALL (n1) {
  MATCH (n1)-[r15:`PUBLISHED_BY`]->(n14)
  WITH r15, n14 ORDER BY r15.`until` IS NULL DESC, r15.`__since` IS NULL, r15.`__since` DESC, r15.`confidence` IS NULL, r15.`confidence` DESC, r15.`id` LIMIT 1
  RETURN collect([r15.`__to`]) AS c16
}
RETURN [[n1.`id`, n1.`title`, c4, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], [n1.`id`, n1.`title`, c7, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], [n1.`id`, n1.`title`, c10, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], [n1.`id`, n1.`title`, c13, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], c16] AS found;
// $p0: Id of $p0
