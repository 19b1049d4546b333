MATCH (n1:`Place`)
  USING INDEX SEEK n1:`Place`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`id`] AS found;
// $p0: Id of $p1
