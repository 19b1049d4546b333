UNWIND $rows AS row
RETURN collect([row[0], [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[n1.`id`]]
}]]) AS found;
// $p0: PageSize of $p0
// $rows[0]: 
// $rows[1]: 
CALL () {
  MATCH (n2:`Organization`)
    WHERE false
  WITH n2.`country` AS v3, n2.`__country` AS s4, count(*) AS q5 ORDER BY q5 DESC, s4, v3 LIMIT $p0
  RETURN collect([v3, q5]) AS c6
}
RETURN [COUNT { MATCH (n1:`Organization`) WHERE false }, c6, COLLECT {
  MATCH (n7:`Organization`)
    WHERE false
  WITH n7 ORDER BY n7.`__name`, n7.`id` LIMIT $p1
  RETURN [[n7.`id`]]
}] AS found;
// $p0: Limit of $p1
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`acronym` = $p0
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p2
// $p1: PageSize
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COUNT { MATCH (n1)<-[r3:`TAKES_PART_IN`]-(n2) WHERE false }, COLLECT {
  MATCH ()<-[r5:`TAKES_PART_IN`]-(n4)
    WHERE false
  WITH r5, n4 ORDER BY r5.`__to`, r5.`__from__name`, r5.`__from`, r5.`id` LIMIT $p1
  RETURN [[r5.`__from`]]
}] AS found;
// $p0: Id of $p4
// $p1: PageSize
