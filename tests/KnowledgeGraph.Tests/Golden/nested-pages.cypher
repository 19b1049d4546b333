MATCH (n1:`Agreement`)
  USING INDEX SEEK n1:`Agreement`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH ()<-[r3:`BASED_ON`]-(n2)
    USING INDEX SEEK r3:`BASED_ON`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = $p0 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  CALL (n2, r3) {
    MATCH (n2)<-[r5:`HELD_FOR`]-(n4)
    WITH r5, n4, r5.`__from` AS k10 ORDER BY n4.`__heldOn` IS NULL, n4.`__heldOn` DESC, n4.`id` DESC, r5.`id` DESC LIMIT $p2
    CALL (n4, r5, k10) {
      MATCH ()<-[r9:`ATTENDS`]-(n8)
        USING INDEX SEEK r9:`ATTENDS`(`__to`, `__from__name`, `__from`, `id`)
        WHERE r9.`__to` = k10 AND r9.`__from__name` IS NOT NULL AND r9.`__from` IS NOT NULL AND r9.`id` IS NOT NULL AND r9.`role` = $p3
      WITH r9, n8, r9.`__from` AS k13 ORDER BY r9.`__to`, r9.`__from__name`, r9.`__from`, r9.`id` LIMIT $p4
      CALL (n8, r9, k13) {
        WITH k13 AS k14 WHERE n8:`Person`
        MATCH ()-[r12:`HOLDS_POSITION`]->(n11)
          USING INDEX SEEK r12:`HOLDS_POSITION`(`__from`, `__to__name`, `__to`, `id`)
          WHERE r12.`__from` = k14 AND r12.`__to__name` IS NOT NULL AND r12.`__to` IS NOT NULL AND r12.`id` IS NOT NULL
        WITH r12, n11 ORDER BY r12.`__from`, r12.`__to__name`, r12.`__to`, r12.`id` LIMIT $p5
        RETURN collect([[r12.`title`, [r12.`__to`]]]) AS c15
      }
      RETURN collect([[r9.`role`, CASE WHEN n8:`Organization` THEN [0, r9.`__from`] WHEN n8:`Person` THEN [1, r9.`__from`, c15] END]]) AS c16
    }
    RETURN collect([[r5.`__from`, n4.`heldOn`, COUNT { MATCH (n4)<-[r7:`ATTENDS`]-(n6) WHERE r7.`role` = $p3 }, c16]]) AS c17
  }
  RETURN collect([[n2.`name`, COUNT { MATCH (n2)<-[:`HELD_FOR`]-() }, c17]]) AS c18
}
RETURN [c18] AS found;
// $p0: Id of $p0
// $p1: PageSize of $p1
// $p2: PageSize of $p2
// $p3: Stored of $p3
// $p4: PageSize of $p4
// $p5: PageSize of $p5
