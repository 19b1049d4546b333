MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`id`, COUNT { MATCH (n1)<-[:`HOLDS_POSITION`]-() }, COLLECT {
  MATCH ()<-[r3:`HOLDS_POSITION`]-(n2)
    USING INDEX SEEK r3:`HOLDS_POSITION`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  RETURN [[n2.`name`]]
}, n1.`name`] AS found;
// $p0: Id of $p0
// $p1: PageSize of $p1
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`name`, COLLECT {
  MATCH ()<-[r3:`HOLDS_POSITION`]-(n2)
    USING INDEX SEEK r3:`HOLDS_POSITION`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  RETURN [[n2.`name`]]
}] AS found;
// $p0: Id of $p2
// $p1: PageSize of $p3
