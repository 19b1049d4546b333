RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`, coalesce(n2.`description_fr`, n2.`description`)]]
} AS found;
// $p0: Ids of $p2
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, CASE WHEN n2:`Agreement`|`Event`|`Indicator`|`Initiative`|`Organization`|`Partnership`|`Place`|`Topic`|`Document` THEN [0] WHEN n2:`Person` THEN [1, COUNT { MATCH (n2)-[r4:`HOLDS_POSITION`]->(n3) WHERE n2:`Person` AND coalesce(r4.`__since` < $p1, true) AND coalesce(right(r4.`__until`, 7) >= $p2, true) }] END]
} AS found;
// $p0: Ids of $p6
// $p1: DayAfter of $p3
// $p2: FirstDay of $p3
