MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`id`, n1.`name`, n1.`kind`, n1.`country`, n1.`acronym`, n1.`website`] AS found;
// $p0: Id of $p0
UNWIND $rows AS row
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = row[1]
RETURN collect([row[0], [n1.`id`]]) AS found;
// $rows[0]: Id of $p1
// $rows[1]: Id of $p2
