MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`name`, n1.`country`] AS found;
// $p0: Id of $p0
