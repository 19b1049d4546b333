MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  WITH n1.`id` AS k4
  MATCH ()<-[r3:`HOLDS_POSITION`]-(n2)
    USING INDEX SEEK r3:`HOLDS_POSITION`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = k4 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  RETURN collect([[r3.`title`, r3.`confidence`, r3.`since`, r3.`until`, r3.`attestedOn`, r3.`title`, coalesce(r3.`title_fr`, r3.`title`)]]) AS c5
}
CALL (n1) {
  WITH n1.`id` AS k8
  MATCH ()-[r7:`TAKES_PART_IN`]->(n6)
    USING INDEX SEEK r7:`TAKES_PART_IN`(`__from`, `__to__name`, `__to`, `id`)
    WHERE r7.`__from` = k8 AND r7.`__to__name` IS NOT NULL AND r7.`__to` IS NOT NULL AND r7.`id` IS NOT NULL
  WITH r7, n6 ORDER BY r7.`__from`, r7.`__to__name`, r7.`__to`, r7.`id` LIMIT $p2
  RETURN collect([[r7.`role`, r7.`confidence`, r7.`since`, r7.`until`, r7.`attestedOn`, r7.`role`]]) AS c9
}
CALL (n1) {
  WITH n1.`id` AS k12
  MATCH ()<-[r11:`PART_OF`]-(n10)
    USING INDEX SEEK r11:`PART_OF`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r11.`__to` = k12 AND r11.`__from__name` IS NOT NULL AND r11.`__from` IS NOT NULL AND r11.`id` IS NOT NULL
  WITH r11, n10 ORDER BY r11.`__to`, r11.`__from__name`, r11.`__from`, r11.`id` LIMIT $p3
  RETURN collect([[r11.`confidence`, r11.`since`, r11.`until`, r11.`attestedOn`]]) AS c13
}
RETURN [c5, c9, c13] AS found;
// $p0: Id of $p0
// $p1: PageSize of $p1
// $p2: PageSize of $p2
// $p3: PageSize of $p3
