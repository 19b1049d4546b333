UNWIND $rows AS row
RETURN collect([row[0], COLLECT {
  UNWIND range(0, size(row[1]) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = row[1][j1]
  RETURN [j1, [n2.`id`]]
}]) AS found;
// $rows[0]: Ids of $p3
// $rows[1]: Ids of $p9
// $rows[2]: Ids of $p11
CALL () {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  CALL (n2, j1) {
    WITH $p0[j1] AS k5 WHERE n2:`Organization`
    MATCH ()<-[r4:`HOLDS_POSITION`]-(n3)
      USING INDEX SEEK r4:`HOLDS_POSITION`(`__to`, `__from__name`, `__from`, `id`)
      WHERE r4.`__to` = k5 AND r4.`__from__name` IS NOT NULL AND r4.`__from` IS NOT NULL AND r4.`id` IS NOT NULL
    WITH r4, n3 ORDER BY r4.`__to`, r4.`__from__name`, r4.`__from`, r4.`id` LIMIT $p1
    RETURN collect([[n3.`name`]]) AS c6
  }
  RETURN collect([j1, CASE WHEN n2:`Agreement`|`Event`|`Indicator`|`Initiative`|`Partnership`|`Person`|`Place`|`Topic`|`Document` THEN [0, CASE WHEN n2:`Agreement` THEN 0 WHEN n2:`Event` THEN 1 WHEN n2:`Indicator` THEN 2 WHEN n2:`Initiative` THEN 3 WHEN n2:`Partnership` THEN 4 WHEN n2:`Person` THEN 5 WHEN n2:`Place` THEN 6 WHEN n2:`Topic` THEN 7 WHEN n2:`Document` THEN 8 END, n2.`name`] WHEN n2:`Organization` THEN [1, n2.`name`, n2.`country`, COUNT { MATCH (n2)<-[:`HOLDS_POSITION`]-() }, c6] END]) AS c7
}
RETURN c7 AS found;
// $p0: Ids of $p4
// $p1: PageSize of $p5
