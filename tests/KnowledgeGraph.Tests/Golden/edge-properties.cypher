MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH ()<-[r3:`HOLDS_POSITION`]-(n2)
    USING INDEX SEEK r3:`HOLDS_POSITION`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  RETURN [[r3.`title`, r3.`confidence`, r3.`since`, r3.`until`, r3.`attestedOn`, r3.`title`, coalesce(r3.`title_fr`, r3.`title`)]]
}, COLLECT {
  MATCH ()-[r5:`TAKES_PART_IN`]->(n4)
    USING INDEX SEEK r5:`TAKES_PART_IN`(`__from`, `__to__name`, `__to`, `id`)
    WHERE r5.`__from` = $p0 AND r5.`__to__name` IS NOT NULL AND r5.`__to` IS NOT NULL AND r5.`id` IS NOT NULL
  WITH r5, n4 ORDER BY r5.`__from`, r5.`__to__name`, r5.`__to`, r5.`id` LIMIT $p2
  RETURN [[r5.`role`, r5.`confidence`, r5.`since`, r5.`until`, r5.`attestedOn`, r5.`role`]]
}, COLLECT {
  MATCH ()<-[r7:`PART_OF`]-(n6)
    USING INDEX SEEK r7:`PART_OF`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r7.`__to` = $p0 AND r7.`__from__name` IS NOT NULL AND r7.`__from` IS NOT NULL AND r7.`id` IS NOT NULL
  WITH r7, n6 ORDER BY r7.`__to`, r7.`__from__name`, r7.`__from`, r7.`id` LIMIT $p3
  RETURN [[r7.`confidence`, r7.`since`, r7.`until`, r7.`attestedOn`]]
}] AS found;
// $p0: Id of $p0
// $p1: PageSize of $p1
// $p2: PageSize of $p2
// $p3: PageSize of $p3
