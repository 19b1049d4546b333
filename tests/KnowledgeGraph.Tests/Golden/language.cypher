MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`name`, coalesce(n1.`name_fr`, n1.`name`), coalesce(n1.`name_es`, n1.`name`), coalesce(n1.`name_en`, n1.`name`), n1.`name`] AS found;
// $p0: Id of $p0
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [coalesce(n1.`name_fr`, n1.`name`)] AS found;
// $p0: Id of $p1
RETURN [COUNT { MATCH (n1:`Organization`) WHERE coalesce(n1.`__name__whole`, n1.`__name`) CONTAINS $p0 }] AS found;
// $p0: Fold of $p2
