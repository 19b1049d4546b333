RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` >= $p0 AND n1.`id` IS NOT NULL AND CASE WHEN n1.`__name` = $p0 THEN n1.`id` > $p1 ELSE n1.`__name` > $p0 END
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`__name`, n1.`id`], [n1.`id`]]
}] AS found;
// $p0: CursorKey(name) of $p1
// $p1: CursorNode of $p1
// $p2: PageSizeAndOne of $p0
RETURN [reverse(COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX SEEK n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` <= $p0 AND n1.`id` IS NOT NULL AND CASE WHEN n1.`__name` = $p0 THEN n1.`id` < $p1 ELSE n1.`__name` < $p0 END
  WITH n1 ORDER BY n1.`__name` DESC, n1.`id` DESC LIMIT $p2
  RETURN [[n1.`id`]]
})] AS found;
// $p0: CursorKey(name) of $p3
// $p1: CursorNode of $p3
// $p2: PageSizeAndOne of $p2
RETURN [COLLECT {
  MATCH (n1:`Organization`)
    USING INDEX n1:`Organization`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p0
  RETURN [[n1.`__name`, n1.`id`], [n1.`id`]]
}] AS found;
// $p0: PageSizeAndOne of $p4
