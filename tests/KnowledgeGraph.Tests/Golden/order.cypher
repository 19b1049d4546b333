RETURN [COLLECT {
  MATCH (n1:`Organization`)
  WITH n1 ORDER BY n1.`__country` IS NULL, n1.`__country` DESC, n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[n1.`country`, n1.`name`]]
}] AS found;
// $p0: PageSize of $p0
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`id`)
    WHERE n1.`id` IS NOT NULL
  WITH n1 ORDER BY n1.`id` DESC LIMIT $p0
  RETURN [[n1.`id`]]
}] AS found;
// $p0: PageSize of $p1
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:`TAKES_PART_IN`]-(n2)
  WITH r3, n2 ORDER BY r3.`__role`, n2.`__name` DESC, n2.`id` DESC, r3.`id` DESC LIMIT $p1
  RETURN [[r3.`role`, [n2.`name`]]]
}] AS found;
// $p0: Id of $p2
// $p1: PageSize of $p3
