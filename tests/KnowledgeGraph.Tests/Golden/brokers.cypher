UNWIND $rows AS row
RETURN collect([row[0], COLLECT {
  UNWIND range(0, size(row[1]) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = row[1][j1]
  RETURN [j1, [n2.`id`]]
}]) AS found;
// $rows[0]: Ids of $p1
// $rows[1]: Ids of $p2
// $rows[2]: Ids of $p7
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [CASE WHEN n2:`Agreement` THEN 0 WHEN n2:`Event` THEN 1 WHEN n2:`Indicator` THEN 2 WHEN n2:`Initiative` THEN 3 WHEN n2:`Organization` THEN 4 WHEN n2:`Partnership` THEN 5 WHEN n2:`Person` THEN 6 WHEN n2:`Place` THEN 7 WHEN n2:`Topic` THEN 8 WHEN n2:`Document` THEN 9 END, n2.`id`]]
} AS found;
// $p0: Ids of $p6
