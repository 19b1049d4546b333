UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS row
CALL (row) {
  CALL (row) {
    MATCH (n1:`Organization`)
      USING INDEX n1:`Organization`(`__name`, `id`)
      WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL
    WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
    RETURN collect([[n1.`id`]]) AS c4
  }
  RETURN [c4] AS found
}
RETURN collect([i, found]) AS found;
// $p0: PageSize of $p0
// $rows[0]: 
// $rows[1]: 
CALL () {
  MATCH (n2:`Organization`)
    WHERE false
  WITH n2.`country` AS v3, n2.`__country` AS s4, count(*) AS q5 ORDER BY q5 DESC, s4, v3 LIMIT $p0
  RETURN collect([v3, q5]) AS c6
}
CALL () {
  MATCH (n7:`Organization`)
    WHERE false
  WITH n7 ORDER BY n7.`__name`, n7.`id` LIMIT $p1
  RETURN collect([[n7.`id`]]) AS c8
}
RETURN [COUNT { MATCH (n1:`Organization`) WHERE false }, c6, c8] AS found;
// $p0: Limit of $p1
// $p1: PageSize
CALL () {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`acronym` = $p0
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN collect([[n1.`id`]]) AS c2
}
RETURN [c2] AS found;
// $p0: Stored of $p2
// $p1: PageSize
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  WITH n1.`id` AS k6
  MATCH ()<-[r5:`TAKES_PART_IN`]-(n4)
    WHERE false
  WITH r5, n4 ORDER BY r5.`__to`, r5.`__from__name`, r5.`__from`, r5.`id` LIMIT $p1
  RETURN collect([[r5.`__from`]]) AS c7
}
RETURN [COUNT { MATCH (n1)<-[r3:`TAKES_PART_IN`]-(n2) WHERE false }, c7] AS found;
// $p0: Id of $p4
// $p1: PageSize
