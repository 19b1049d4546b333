MATCH (n1:`Agreement`)
  USING INDEX SEEK n1:`Agreement`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  WITH n1.`id` AS k4
  MATCH ()<-[r3:`BASED_ON`]-(n2)
    USING INDEX SEEK r3:`BASED_ON`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r3.`__to` = k4 AND r3.`__from__name` IS NOT NULL AND r3.`__from` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__to`, r3.`__from__name`, r3.`__from`, r3.`id` LIMIT $p1
  CALL (n2, r3) {
    MATCH (n2)<-[r6:`HELD_FOR`]-(n5)
    WITH r6, n5 ORDER BY n5.`__heldOn` IS NULL, n5.`__heldOn` DESC, n5.`id` DESC, r6.`id` DESC LIMIT $p2
    CALL (n5, r6) {
      WITH r6.`__from` AS k11
      MATCH ()<-[r10:`ATTENDS`]-(n9)
        USING INDEX SEEK r10:`ATTENDS`(`__to`, `__from__name`, `__from`, `id`)
        WHERE r10.`__to` = k11 AND r10.`__from__name` IS NOT NULL AND r10.`__from` IS NOT NULL AND r10.`id` IS NOT NULL AND r10.`role` = $p3
      WITH r10, n9 ORDER BY r10.`__to`, r10.`__from__name`, r10.`__from`, r10.`id` LIMIT $p4
      CALL (n9, r10) {
        WITH r10.`__from` AS k14 WHERE n9:`Person`
        MATCH ()-[r13:`HOLDS_POSITION`]->(n12)
          USING INDEX SEEK r13:`HOLDS_POSITION`(`__from`, `__to__name`, `__to`, `id`)
          WHERE r13.`__from` = k14 AND r13.`__to__name` IS NOT NULL AND r13.`__to` IS NOT NULL AND r13.`id` IS NOT NULL
        WITH r13, n12 ORDER BY r13.`__from`, r13.`__to__name`, r13.`__to`, r13.`id` LIMIT $p5
        RETURN collect([[r13.`title`, [r13.`__to`]]]) AS c15
      }
      RETURN collect([[r10.`role`, CASE WHEN n9:`Organization` THEN [0, r10.`__from`] WHEN n9:`Person` THEN [1, r10.`__from`, c15] END]]) AS c16
    }
    RETURN collect([[r6.`__from`, n5.`heldOn`, COUNT { MATCH (n5)<-[r8:`ATTENDS`]-(n7) WHERE r8.`role` = $p3 }, c16]]) AS c17
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
