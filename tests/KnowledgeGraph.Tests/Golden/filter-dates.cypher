RETURN [COLLECT {
  MATCH (n1:`Event`)
    USING INDEX n1:`Event`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`__heldOn` >= $p0 AND right(n1.`__heldOn`, 7) <= $p1
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`, n1.`heldOn`]]
}] AS found;
// $p0: FirstDay of $p0
// $p1: LastDay of $p1
// $p2: PageSize
RETURN [COLLECT {
  MATCH (n1:`Event`)
    USING INDEX n1:`Event`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`__heldOn` >= $p0
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`, n1.`heldOn`]]
}] AS found;
// $p0: DayAfter of $p2
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Event`)
    USING INDEX n1:`Event`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND NOT coalesce(n1.`__heldOn` >= $p0, false)
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`, n1.`heldOn`]]
}] AS found;
// $p0: DayAfter of $p3
// $p1: PageSize
RETURN [COLLECT {
  CALL () {
    MATCH (n1:`Observation`)
      USING INDEX n1:`Observation`(`__period`, `id`)
      WHERE n1.`__period` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`__value` > $p0
    WITH n1 ORDER BY n1.`__period`, n1.`id` LIMIT $p1
    RETURN n1
  UNION ALL
    MATCH (n1:`Observation`)
      USING INDEX SEEK n1:`Observation`(`__period__none`, `id`)
      WHERE n1.`__period__none` = true AND n1.`id` IS NOT NULL AND n1.`__value` > $p0
    WITH n1 ORDER BY n1.`__period__none`, n1.`id` LIMIT $p1
    RETURN n1
  }
  WITH n1 LIMIT $p1
  RETURN [[n1.`id`, n1.`value`, n1.`unit`]]
}] AS found;
// $p0: Sort(value) of $p4
// $p1: PageSize
