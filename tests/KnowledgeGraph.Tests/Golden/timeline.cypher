RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`, coalesce(n2.`name_fr`, n2.`name`)]]
} AS found;
// $p0: Ids of $p4
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Statement`)
    USING INDEX SEEK n2:`Statement`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`]]
} AS found;
// $p0: Ids of $p6
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`]]
} AS found;
// $p0: Ids of $p12
