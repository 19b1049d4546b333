CALL () {
  MATCH (n1:`Organization`)
    WHERE NOT coalesce(n1.`country` = $p0, false)
  WITH n1.`country` AS v2, n1.`__country` AS s3, count(*) AS q4 ORDER BY q4 DESC, s3, v2 LIMIT $p1
  RETURN collect([v2, q4]) AS c5
}
CALL () {
  MATCH (n6:`Organization`)
    WHERE NOT coalesce(n6.`country` = $p0, false)
  WITH n6.`kind` AS v7, n6.`__kind` AS s8, count(*) AS q9 ORDER BY q9 DESC, s8, v7 LIMIT $p1
  RETURN collect([v7, q9]) AS c10
}
RETURN [c5, c10, COLLECT {
  MATCH (n11:`Organization`)
    USING INDEX n11:`Organization`(`__name`, `id`)
    WHERE n11.`__name` IS NOT NULL AND n11.`id` IS NOT NULL AND NOT coalesce(n11.`country` = $p0, false)
  WITH n11 ORDER BY n11.`__name`, n11.`id` LIMIT $p2
  RETURN [[n11.`id`]]
}] AS found;
// $p0: Stored of $p0
// $p1: Limit of $p2
// $p2: PageSize of $p1
MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH (n1)<-[r3:`HELD_FOR`]-(n2)
  WITH n2.`kind` AS v4, n2.`__kind` AS s5, count(*) AS q6 ORDER BY q6 DESC, s5, v4 LIMIT $p1
  RETURN collect([v4, q6]) AS c7
}
RETURN [c7] AS found;
// $p0: Id of $p3
// $p1: Limit of $p4
CALL () {
  MATCH (n1:`Observation`)
  WITH n1.`confirmed` AS v2, n1.`confirmed` AS s3, count(*) AS q4 ORDER BY q4 DESC, s3, v2 LIMIT $p0
  RETURN collect([v2, q4]) AS c5
}
RETURN [c5] AS found;
// $p0: Limit of $p5
