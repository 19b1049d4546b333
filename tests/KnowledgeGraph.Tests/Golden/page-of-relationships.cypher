MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  WITH n1.`id` AS k4
  MATCH ()<-[r3:`TAKES_PART_IN`]-(n2)
    USING INDEX SEEK r3:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = k4 AND r3.`__from__name` >= $p1 AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL AND CASE WHEN r3.`__from__name` = $p1 THEN CASE WHEN r3.`__from` = $p2 THEN r3.`id` > $p3 ELSE r3.`__from` > $p2 END ELSE r3.`__from__name` > $p1 END
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p4
  RETURN collect([[n2.`__name`, r3.`__from`, r3.`id`], [r3.`role`, [r3.`__from`]]]) AS c5
}
CALL (n1) {
  WITH n1.`id` AS k8
  MATCH ()<-[r7:`TAKES_PART_IN`]-(n6)
    USING INDEX SEEK r7:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r7.`__to` = k8 AND r7.`__from__name` <= $p5 AND r7.`__from` IS NOT NULL AND r7.`id` IS NOT NULL AND CASE WHEN r7.`__from__name` = $p5 THEN CASE WHEN r7.`__from` = $p6 THEN r7.`id` < $p7 ELSE r7.`__from` < $p6 END ELSE r7.`__from__name` < $p5 END
  WITH r7, n6 ORDER BY r7.`__to` DESC, r7.`__from__name` DESC, r7.`__from` DESC, r7.`id` DESC LIMIT $p8
  RETURN reverse(collect([[n6.`__name`, r7.`__from`, r7.`id`], [r7.`__from`]])) AS c9
}
CALL (n1) {
  MATCH (n1)<-[r11:`TAKES_PART_IN`]-(n10)
    WHERE CASE WHEN r11.`__since` = $p9 OR (r11.`__since` IS NULL AND $p9 IS NULL) THEN CASE WHEN r11.`__role` = $p10 OR (r11.`__role` IS NULL AND $p10 IS NULL) THEN CASE WHEN n10.`id` = $p11 THEN r11.`id` > $p12 ELSE n10.`id` > $p11 END ELSE r11.`__role` > $p10 OR (r11.`__role` IS NULL AND $p10 IS NOT NULL) END ELSE r11.`__since` < $p9 OR (r11.`__since` IS NULL AND $p9 IS NOT NULL) END
  WITH r11, n10 ORDER BY r11.`__since` IS NULL, r11.`__since` DESC, r11.`__role`, n10.`id`, r11.`id` LIMIT $p13
  RETURN collect([[r11.`since`, r11.`role`, [r11.`__from`]]]) AS c12
}
CALL (n1) {
  WITH n1.`id` AS k15
  MATCH ()<-[r14:`TAKES_PART_IN`]-(n13)
    USING INDEX SEEK r14:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r14.`__to` = k15 AND r14.`__from__name` IS NOT NULL AND r14.`__from` IS NOT NULL AND r14.`id` IS NOT NULL
  WITH r14, n13 ORDER BY r14.`__to`, r14.`__from__name`, r14.`__from`, r14.`id` LIMIT $p14
  RETURN collect([]) AS c16
}
RETURN [c5, c9, c12, COUNT { MATCH (n1)<-[:`TAKES_PART_IN`]-() }, c16] AS found;
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
