MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH ()<-[r3:`TAKES_PART_IN`]-(n2)
    USING INDEX SEEK r3:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` >= $p1 AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL AND CASE WHEN r3.`__from__name` = $p1 THEN CASE WHEN r3.`__from` = $p2 THEN r3.`id` > $p3 ELSE r3.`__from` > $p2 END ELSE r3.`__from__name` > $p1 END
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p4
  RETURN [[n2.`__name`, r3.`__from`, r3.`id`], [r3.`role`, [r3.`__from`]]]
}, reverse(COLLECT {
  MATCH ()<-[r5:`TAKES_PART_IN`]-(n4)
    USING INDEX SEEK r5:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r5.`__to` = $p0 AND r5.`__from__name` <= $p5 AND r5.`__from` IS NOT NULL AND r5.`id` IS NOT NULL AND CASE WHEN r5.`__from__name` = $p5 THEN CASE WHEN r5.`__from` = $p6 THEN r5.`id` < $p7 ELSE r5.`__from` < $p6 END ELSE r5.`__from__name` < $p5 END
  WITH r5, n4 ORDER BY r5.`__to` DESC, r5.`__from__name` DESC, r5.`__from` DESC, r5.`id` DESC LIMIT $p8
  RETURN [[n4.`__name`, r5.`__from`, r5.`id`], [r5.`__from`]]
}), COLLECT {
  MATCH (n1)<-[r7:`TAKES_PART_IN`]-(n6)
    WHERE CASE WHEN r7.`__since` = $p9 OR (r7.`__since` IS NULL AND $p9 IS NULL) THEN CASE WHEN r7.`__role` = $p10 OR (r7.`__role` IS NULL AND $p10 IS NULL) THEN CASE WHEN n6.`id` = $p11 THEN r7.`id` > $p12 ELSE n6.`id` > $p11 END ELSE r7.`__role` > $p10 OR (r7.`__role` IS NULL AND $p10 IS NOT NULL) END ELSE r7.`__since` < $p9 OR (r7.`__since` IS NULL AND $p9 IS NOT NULL) END
  WITH r7, n6 ORDER BY r7.`__since` IS NULL, r7.`__since` DESC, r7.`__role`, n6.`id`, r7.`id` LIMIT $p13
  RETURN [[r7.`since`, r7.`role`, [r7.`__from`]]]
}, COUNT { MATCH (n1)<-[:`TAKES_PART_IN`]-() }, COLLECT {
  MATCH ()<-[r9:`TAKES_PART_IN`]-(n8)
    USING INDEX SEEK r9:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r9.`__to` = $p0 AND r9.`__from__name` IS NOT NULL AND r9.`__from` IS NOT NULL AND r9.`id` IS NOT NULL
  WITH r9, n8 ORDER BY r9.`__to`, r9.`__from__name`, r9.`__from`, r9.`id` LIMIT $p14
  RETURN []
}] AS found;
// $p0: Id of $p0
// $p1: CursorKey(name) of $p2
// $p2: CursorNode of $p2
// $p3: CursorRelationship of $p2
// $p4: PageSizeAndOne of $p1
// $p5: CursorKey(name) of $p4
// $p6: CursorNode of $p4
// $p7: CursorRelationship of $p4
// $p8: PageSizeAndOne of $p3
// $p9: CursorKey(since) of $p6
// $p10: CursorKey(role) of $p6
// $p11: CursorNode of $p6
// $p12: CursorRelationship of $p6
// $p13: PageSize of $p5
// $p14: PageSizeAndOne of $p7
