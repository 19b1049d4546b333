RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`__acronym`, `__name`, `id`)
    WHERE n1.`__acronym` = $p0 AND n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`acronym` = $p1
  WITH n1 ORDER BY n1.`__acronym`, n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Sort(acronym) of $p0
// $p1: Stored of $p0
// $p2: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND coalesce(n1.`__name__whole`, n1.`__name`) CONTAINS $p0
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Fold of $p1
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND any(x2 IN [n1.`name`, n1.`name_es`, n1.`name_en`, n1.`name_fr`, n1.`acronym`] + coalesce(n1.`aliases`, []) WHERE coalesce(x2 = $p0, false))
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p2
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`country` IN $p0 AND NOT coalesce(n1.`kind` = $p1, false)
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`, n1.`country`, n1.`kind`]]
}] AS found;
// $p0: StoredList of $p3
// $p1: Stored of $p4
// $p2: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND n1.`country` IS NULL AND n1.`acronym` IS NOT NULL
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[n1.`id`]]
}] AS found;
// $p0: PageSize
