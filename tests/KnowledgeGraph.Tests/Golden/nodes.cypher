RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, CASE WHEN n2:`Agreement` THEN [0, n2.`id`, n2.`name`, n2.`kind`] WHEN n2:`Event`|`Indicator`|`Initiative`|`Organization`|`Partnership`|`Person`|`Place`|`Topic`|`Document` THEN [1, CASE WHEN n2:`Event` THEN 0 WHEN n2:`Indicator` THEN 1 WHEN n2:`Initiative` THEN 2 WHEN n2:`Organization` THEN 3 WHEN n2:`Partnership` THEN 4 WHEN n2:`Person` THEN 5 WHEN n2:`Place` THEN 6 WHEN n2:`Topic` THEN 7 WHEN n2:`Document` THEN 8 END, n2.`id`, n2.`name`] WHEN n2:`Observation`|`Statement` THEN [2, CASE WHEN n2:`Observation` THEN 0 WHEN n2:`Statement` THEN 1 END, n2.`id`] END]
} AS found;
// $p0: Ids of $p0
