RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND any(x2 IN coalesce(n1.`aliases`, []) WHERE x2 CONTAINS $p0)
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p0
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND size(coalesce(n1.`aliases`, [])) > 0 AND all(x2 IN coalesce(n1.`aliases`, []) WHERE x2 STARTS WITH $p0)
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Stored of $p1
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`__country`, `__name`, `id`)
    WHERE n1.`__country` = $p0 AND n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND none(x2 IN coalesce(n1.`__aliases`, []) WHERE x2 CONTAINS $p1) AND n1.`country` = $p2
  WITH n1 ORDER BY n1.`__country`, n1.`__name`, n1.`id` LIMIT $p3
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Sort(country) of $p3
// $p1: Fold of $p2
// $p2: Stored of $p3
// $p3: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`__country`, `__name`, `id`)
    WHERE n1.`__country` = $p0 AND n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND size(coalesce(n1.`aliases`, [])) = 0 AND n1.`country` = $p1
  WITH n1 ORDER BY n1.`__country`, n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Sort(country) of $p4
// $p1: Stored of $p4
// $p2: PageSize
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND any(x2 IN coalesce(n1.`__names`, []) WHERE coalesce(x2 CONTAINS $p0, false))
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Fold of $p5
// $p1: PageSize
RETURN [COLLECT {
  MATCH (n1:`Initiative`)
    USING INDEX n1:`Initiative`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND EXISTS { MATCH (n1)<-[r3:`TAKES_PART_IN`]-(n2) WHERE any(x4 IN coalesce(r3.`__attestedOn`, []) WHERE x4 >= $p0) }
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p1
  RETURN [[n1.`id`]]
}] AS found;
// $p0: FirstDay of $p6
// $p1: PageSize
