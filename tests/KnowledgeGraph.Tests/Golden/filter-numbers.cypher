RETURN [COLLECT {
  CALL () {
    MATCH (n1:`Observation`)
      USING INDEX n1:`Observation`(`__period`, `id`)
      WHERE n1.`__period` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`__value` >= $p0 AND n1.`__value` < $p1
    WITH n1 ORDER BY n1.`__period`, n1.`id` LIMIT $p2
    RETURN n1
  UNION ALL
    MATCH (n1:`Observation`)
      USING INDEX SEEK n1:`Observation`(`__period__none`, `id`)
      WHERE n1.`__period__none` = true AND n1.`id` IS NOT NULL AND n1.`__value` >= $p0 AND n1.`__value` < $p1
    WITH n1 ORDER BY n1.`__period__none`, n1.`id` LIMIT $p2
    RETURN n1
  }
  WITH n1 LIMIT $p2
  RETURN [[n1.`id`, n1.`value`]]
}] AS found;
// $p0: Sort(value) of $p0
// $p1: Sort(value) of $p1
// $p2: PageSize
RETURN [COLLECT {
  CALL () {
    MATCH (n1:`Observation`)
      USING INDEX n1:`Observation`(`__period`, `id`)
      WHERE n1.`__period` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`__value` IN $p0 AND n1.`confirmed` = $p1
    WITH n1 ORDER BY n1.`__period`, n1.`id` LIMIT $p2
    RETURN n1
  UNION ALL
    MATCH (n1:`Observation`)
      USING INDEX SEEK n1:`Observation`(`__period__none`, `id`)
      WHERE n1.`__period__none` = true AND n1.`id` IS NOT NULL AND n1.`__value` IN $p0 AND n1.`confirmed` = $p1
    WITH n1 ORDER BY n1.`__period__none`, n1.`id` LIMIT $p2
    RETURN n1
  }
  WITH n1 LIMIT $p2
  RETURN [[n1.`id`, n1.`value`, n1.`confirmed`]]
}] AS found;
// $p0: SortList(value) of $p2
// $p1: Stored of $p3
// $p2: PageSize
RETURN [COUNT { MATCH (n1:`Observation`) WHERE NOT coalesce(n1.`__value` > $p0, false) }] AS found;
// $p0: Sort(value) of $p4
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT { MATCH (n1)<-[r3:`TAKES_PART_IN`]-(n2) WHERE r3.`confidence` > $p1 }] AS found;
// $p0: Id of $p5
// $p1: Stored of $p6
RETURN [COLLECT {
  MATCH (n1:`Observation`)
  WITH n1 ORDER BY n1.`__value` DESC, n1.`id` DESC LIMIT $p0
  RETURN [[n1.`id`, n1.`value`]]
}] AS found;
// $p0: PageSize of $p7
