UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS row
CALL (row) {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`id`)
    WHERE n1.`id` = row[0]
  RETURN [n1.`name`] AS found
}
RETURN collect([i, found]) AS found;
// $rows[0]: Id of $p0
// $rows[1]: Id of $p1
// $rows[2]: Id of $p2
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`name`, n1.`acronym`] AS found;
// $p0: Id of $p3
