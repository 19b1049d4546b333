RETURN [COLLECT {
  CALL () {
    MATCH (n1:`Organization`)
      USING INDEX n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` IS NOT NULL AND n1.`id` IS NOT NULL
    WITH n1 ORDER BY n1.`__country`, n1.`id` LIMIT $p0
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country__none`, `id`)
      WHERE n1.`__country__none` = true AND n1.`id` IS NOT NULL
    WITH n1 ORDER BY n1.`__country__none`, n1.`id` LIMIT $p0
    RETURN n1
  }
  WITH n1 LIMIT $p0
  RETURN [[n1.`id`, n1.`country`]]
}] AS found;
// $p0: PageSize of $p0
RETURN [COLLECT {
  CALL () {
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` = $p0 AND n1.`id` > $p1
    WITH n1 ORDER BY n1.`__country`, n1.`id` LIMIT $p3
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` > $p0 AND n1.`id` IS NOT NULL
    WITH n1 ORDER BY n1.`__country`, n1.`id` LIMIT $p3
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country__none`, `id`)
      WHERE n1.`__country__none` = true AND n1.`id` > $p2
    WITH n1 ORDER BY n1.`__country__none`, n1.`id` LIMIT $p3
    RETURN n1
  }
  WITH n1 LIMIT $p3
  RETURN [[n1.`id`, n1.`country`]]
}] AS found;
// $p0: CursorKey(country) of $p2
// $p1: CursorNode of $p2
// $p2: CursorNodeWithoutKey of $p2
// $p3: PageSizeAndOne of $p1
RETURN [reverse(COLLECT {
  CALL () {
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country__none`, `id`)
      WHERE n1.`__country__none` = true AND n1.`id` < $p3
    WITH n1 ORDER BY n1.`__country__none` DESC, n1.`id` DESC LIMIT $p4
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` = $p0 AND n1.`id` < $p1
    WITH n1 ORDER BY n1.`__country` DESC, n1.`id` DESC LIMIT $p4
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` < $p2 AND n1.`__country` IS NOT NULL AND n1.`id` IS NOT NULL
    WITH n1 ORDER BY n1.`__country` DESC, n1.`id` DESC LIMIT $p4
    RETURN n1
  }
  WITH n1 LIMIT $p4
  RETURN [[n1.`id`, n1.`country`]]
})] AS found;
// $p0: CursorKey(country) of $p4
// $p1: CursorNode of $p4
// $p2: CursorKey(country) of $p4
// $p3: CursorNodeWithoutKey of $p4
// $p4: PageSizeAndOne of $p3
RETURN [COLLECT {
  CALL () {
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` = $p2 AND n1.`id` > $p3 AND n1.`__country` <= $p4 AND CASE WHEN $p0 IS NULL THEN true ELSE CASE WHEN n1.`__country` = $p0 THEN n1.`id` < $p1 ELSE n1.`__country` < $p0 END END
    WITH n1 ORDER BY n1.`__country`, n1.`id` LIMIT $p7
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` > $p2 AND n1.`id` IS NOT NULL AND n1.`__country` <= $p4 AND CASE WHEN $p0 IS NULL THEN true ELSE CASE WHEN n1.`__country` = $p0 THEN n1.`id` < $p1 ELSE n1.`__country` < $p0 END END
    WITH n1 ORDER BY n1.`__country`, n1.`id` LIMIT $p7
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country__none`, `id`)
      WHERE n1.`__country__none` = true AND n1.`id` > $p5 AND n1.`id` < $p6
    WITH n1 ORDER BY n1.`__country__none`, n1.`id` LIMIT $p7
    RETURN n1
  }
  WITH n1 LIMIT $p7
  RETURN [[[n1.`id`, n1.`country`]]]
}] AS found;
// $p0: CursorKey(country) of $p7
// $p1: CursorNode of $p7
// $p2: CursorKey(country) of $p6
// $p3: CursorNode of $p6
// $p4: CursorKey(country) of $p7
// $p5: CursorNodeWithoutKey of $p6
// $p6: CursorNodeWithoutKey of $p7
// $p7: PageSize of $p5
RETURN [reverse(COLLECT {
  CALL () {
    MATCH (n1:`Organization`)
      USING INDEX SEEK n1:`Organization`(`__country__none`, `id`)
      WHERE n1.`__country__none` = true AND n1.`id` IS NOT NULL
    WITH n1 ORDER BY n1.`__country__none`, n1.`id` LIMIT $p0
    RETURN n1
  UNION ALL
    MATCH (n1:`Organization`)
      USING INDEX n1:`Organization`(`__country`, `id`)
      WHERE n1.`__country` IS NOT NULL AND n1.`id` IS NOT NULL
    WITH n1 ORDER BY n1.`__country`, n1.`id` LIMIT $p0
    RETURN n1
  }
  WITH n1 LIMIT $p0
  RETURN [[n1.`id`, n1.`country`]]
})] AS found;
// $p0: PageSize of $p8
