UNWIND $rows AS row
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = row[1]
RETURN collect([row[0], [n1.`name`]]) AS found;
// $rows[0]: Id of $p0
// $rows[1]: Id of $p1
// $rows[2]: Id of $p2
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`name`, n1.`acronym`] AS found;
// $p0: Id of $p3
