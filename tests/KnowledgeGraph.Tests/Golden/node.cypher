UNWIND $rows AS row
MATCH (n1:`Node`)
  USING INDEX SEEK n1:`Node`(`id`)
  WHERE n1.`id` = row[1]
RETURN collect([row[0], CASE WHEN n1:`Agreement`|`Event`|`Indicator`|`Initiative`|`Observation`|`Partnership`|`Place`|`Topic`|`Document`|`Statement` THEN [0, CASE WHEN n1:`Agreement` THEN 0 WHEN n1:`Event` THEN 1 WHEN n1:`Indicator` THEN 2 WHEN n1:`Initiative` THEN 3 WHEN n1:`Observation` THEN 4 WHEN n1:`Partnership` THEN 5 WHEN n1:`Place` THEN 6 WHEN n1:`Topic` THEN 7 WHEN n1:`Document` THEN 8 WHEN n1:`Statement` THEN 9 END, n1.`id`] WHEN n1:`Organization` THEN [1, n1.`id`, n1.`acronym`] WHEN n1:`Person` THEN [2, n1.`id`, n1.`honorific`] END]) AS found;
// $rows[0]: Id of $p0
// $rows[1]: Id of $p1
MATCH (n1:`Node`)
  USING INDEX SEEK n1:`Node`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`id`] AS found;
// $p0: Id of $p2
