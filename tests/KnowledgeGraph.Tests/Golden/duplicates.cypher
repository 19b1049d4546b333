RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`, n2.`name`]]
} AS found;
// $p0: Ids of $p1
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, CASE WHEN n2:`Agreement`|`Event`|`Indicator`|`Initiative`|`Partnership`|`Person`|`Place`|`Topic`|`Document` THEN [0, CASE WHEN n2:`Agreement` THEN 0 WHEN n2:`Event` THEN 1 WHEN n2:`Indicator` THEN 2 WHEN n2:`Initiative` THEN 3 WHEN n2:`Partnership` THEN 4 WHEN n2:`Person` THEN 5 WHEN n2:`Place` THEN 6 WHEN n2:`Topic` THEN 7 WHEN n2:`Document` THEN 8 END, n2.`name`] WHEN n2:`Organization` THEN [1, n2.`name`, n2.`kind`, n2.`country`] END]
} AS found;
// $p0: Ids of $p2
UNWIND $rows AS row
RETURN collect([row[0], COLLECT {
  UNWIND range(0, size(row[1]) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = row[1][j1]
  RETURN [j1, [n2.`id`]]
}]) AS found;
// $rows[0]: Ids of $p5
// $rows[1]: Ids of $p6
