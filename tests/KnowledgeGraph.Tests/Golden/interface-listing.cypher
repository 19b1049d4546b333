MATCH (n1:`Initiative`)
  USING INDEX SEEK n1:`Initiative`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  WITH n1.`id` AS k4
  MATCH ()-[r3:`CONCERNS`]->(n2)
    USING INDEX SEEK r3:`CONCERNS`(`__from`, `__to__name`, `__to`, `id`)
    WHERE r3.`__from` = k4 AND r3.`__to__name` IS NOT NULL AND r3.`__to` IS NOT NULL AND r3.`id` IS NOT NULL
  WITH r3, n2 ORDER BY r3.`__from`, r3.`__to__name`, r3.`__to`, r3.`id` LIMIT $p1
  CALL (n2, r3) {
    MATCH (n2)<-[r6:`CONCERNS`]-(n5)
    WITH r6, n5 ORDER BY n5.`__name` DESC, n5.`id` DESC, r6.`id` DESC LIMIT $p2
    CALL (n5) {
      MATCH (n5)-[r8:`BASED_ON`]->(n7)
        WHERE n5:`Initiative`
      WITH r8, n7 ORDER BY r8.`until` IS NULL DESC, r8.`__since` IS NULL, r8.`__since` DESC, r8.`confidence` IS NULL, r8.`confidence` DESC, r8.`id` LIMIT 1
      RETURN collect([r8.`__to`]) AS c9
    }
    RETURN collect([[CASE WHEN n5:`Event` THEN [0, r6.`__from`, n5.`heldOn`] WHEN n5:`Initiative` THEN [1, r6.`__from`, n5.`status`, c9] WHEN n5:`Partnership` THEN [2, r6.`__from`] END]]) AS c10
  }
  RETURN collect([[r3.`__to`, COUNT { MATCH (n2)<-[:`CONCERNS`]-() }, c10]]) AS c11
}
CALL (n1) {
  WITH n1.`id` AS k14
  MATCH ()<-[r13:`TAKES_PART_IN`]-(n12)
    USING INDEX SEEK r13:`TAKES_PART_IN`(`__to`, `__from__name`, `__from`, `id`)
    WHERE r13.`__to` = k14 AND r13.`__from__name` IS NOT NULL AND r13.`__from` IS NOT NULL AND r13.`id` IS NOT NULL AND n12:`Organization` AND n12.`acronym` IS NOT NULL
  WITH r13, n12 ORDER BY r13.`__to`, r13.`__from__name`, r13.`__from`, r13.`id` LIMIT $p3
  RETURN collect([[r13.`__from`, COUNT {
    MATCH (n12)-[r15:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n16)
      WHERE n16 <> n12
    RETURN DISTINCT n16
  }, CASE WHEN n12:`Organization` THEN [0, n12.`name`, n12.`name_es`, n12.`name_en`, n12.`name_fr`, n12.`aliases`, n12.`acronym`] WHEN n12:`Person` THEN [1, n12.`name`, n12.`name_es`, n12.`name_en`, n12.`name_fr`, n12.`aliases`] END]]) AS c17
}
RETURN [COUNT { MATCH (n1)-[:`CONCERNS`]->() }, c11, c17] AS found;
// $p0: Id of $p0
// $p1: PageSize
// $p2: PageSize of $p1
// $p3: PageSize of $p2
