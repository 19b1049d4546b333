RETURN [COLLECT {
  MATCH (n1:`Event`)
    USING INDEX n1:`Event`(`__name`, `id`)
    WHERE n1.`__name` IS NOT NULL AND n1.`id` IS NOT NULL AND (EXISTS {
    MATCH (n1)-[r3:`HELD_FOR`]->(n2)
    WITH r3, n2 ORDER BY r3.`until` IS NULL DESC, r3.`__since` IS NULL, r3.`__since` DESC, r3.`confidence` IS NULL, r3.`confidence` DESC, r3.`id` LIMIT 1 WHERE EXISTS {
      MATCH (n2)-[r5:`BASED_ON`]->(n4)
      WITH r5, n4 ORDER BY r5.`until` IS NULL DESC, r5.`__since` IS NULL, r5.`__since` DESC, r5.`confidence` IS NULL, r5.`confidence` DESC, r5.`id` LIMIT 1 WHERE n4.`id` = $p0
      RETURN n4
    }
    RETURN n2
  } OR EXISTS { MATCH (n1)<-[r7:`ATTENDS`]-(n6) WHERE n6:`Person` AND EXISTS { MATCH (n6)-[r9:`HOLDS_POSITION`]->(n8) WHERE n8.`country` = $p1 } }) AND n1.`heldOn` IS NOT NULL
  WITH n1 ORDER BY n1.`__name`, n1.`id` LIMIT $p2
  RETURN [[n1.`id`]]
}] AS found;
// $p0: Id of $p0
// $p1: Stored of $p1
// $p2: PageSize
MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [COLLECT {
  MATCH ()-[r3:`PARTNER_IN`]->(n2)
    USING INDEX SEEK r3:`PARTNER_IN`(`__from`, `__to__name`, `__to`, `id`)
    WHERE r3.`__from` = $p0 AND r3.`__to__name` IS NOT NULL AND r3.`__to` IS NOT NULL AND r3.`id` IS NOT NULL AND r3.`role` IN $p1 AND EXISTS { MATCH (n2)<-[r5:`PARTNER_IN`]-(n4) WHERE n4:`Organization` AND n4.`kind` = $p2 }
  WITH r3, n2 ORDER BY r3.`__from`, r3.`__to__name`, r3.`__to`, r3.`id` LIMIT $p3
  RETURN [[r3.`role`, [r3.`__to`]]]
}] AS found;
// $p0: Id of $p2
// $p1: StoredList of $p3
// $p2: Stored of $p4
// $p3: PageSize
