MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT {
  MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
    WHERE n3 <> n1
  RETURN DISTINCT n3
}] AS found;
// $p0: Id of $p0
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT {
  MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
    WHERE n3 <> n1 AND coalesce(r2.`__since` < $p1, true) AND coalesce(right(r2.`__until`, 7) >= $p2, true)
  RETURN DISTINCT n3
}] AS found;
// $p0: Id of $p2
// $p1: DayAfter of $p1
// $p2: FirstDay of $p1
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[COUNT {
    MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
      WHERE n3 <> n1
    RETURN DISTINCT n3
  }, COUNT { MATCH (n1)<-[:`MENTIONS`]-() }]]
}] AS found;
// $p0: PageSize of $p3
