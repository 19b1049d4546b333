MATCH (n1:`Document`)
  USING INDEX SEEK n1:`Document`(`id`)
  WHERE n1.`id` = $p0
RETURN [[n1.`id`, n1.`title`, COLLECT {
  MATCH (n1)-[r3:`PUBLISHED_BY`]->(n2)
  WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1
  RETURN n2.`name`
}, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], [n1.`id`, n1.`title`, COLLECT {
  MATCH (n1)-[r5:`PUBLISHED_BY`]->(n4)
  WITH r5, n4 ORDER BY r5.`until` IS NULL DESC, r5.`__since` IS NULL, r5.`__since` DESC, r5.`confidence` IS NULL, r5.`confidence` DESC, r5.`id` LIMIT 1
  RETURN n4.`name`
}, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], [n1.`id`, n1.`title`, COLLECT {
  MATCH (n1)-[r7:`PUBLISHED_BY`]->(n6)
  WITH r7, n6 ORDER BY r7.`until` IS NULL DESC, r7.`__since` IS NULL, r7.`__since` DESC, r7.`confidence` IS NULL, r7.`confidence` DESC, r7.`id` LIMIT 1
  RETURN n6.`name`
}, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], [n1.`id`, n1.`title`, COLLECT {
  MATCH (n1)-[r9:`PUBLISHED_BY`]->(n8)
  WITH r9, n8 ORDER BY r9.`until` IS NULL DESC, r9.`__since` IS NULL, r9.`__since` DESC, r9.`confidence` IS NULL, r9.`confidence` DESC, r9.`id` LIMIT 1
  RETURN n8.`name`
}, n1.`publishedOn`, n1.`number`, n1.`url`, n1.`language`], COLLECT {
  MATCH (n1)-[r11:`PUBLISHED_BY`]->(n10)
  WITH r11, n10 ORDER BY r11.`until` IS NULL DESC, r11.`__since` IS NULL, r11.`__since` DESC, r11.`confidence` IS NULL, r11.`confidence` DESC, r11.`id` LIMIT 1
  RETURN [r11.`__to`]
}] AS found;
// $p0: Id of $p0
