RETURN [COUNT { MATCH (n1:`Organization`) }, COLLECT {
  MATCH (n2:`Organization`)
    USING INDEX n2:`Organization`(`__name`, `id`)
    WHERE n2.`__name` IS NOT NULL AND n2.`id` IS NOT NULL
  WITH n2 ORDER BY n2.`__name`, n2.`id` LIMIT $p0
  RETURN [[n2.`name`], [[n2.`id`]]]
}] AS found;
// $p0: PageSizeAndOne of $p0
RETURN [COUNT { MATCH (n1:`Person`) }] AS found;
