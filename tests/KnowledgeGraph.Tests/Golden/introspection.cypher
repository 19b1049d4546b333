MATCH (n1:`Place`)
  WHERE n1.`id` = $p0
RETURN [n1.`id`] AS found;
// $p0: Id of $p1
