RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, CASE WHEN n2:`Agreement`|`Event`|`Indicator`|`Initiative`|`Partnership`|`Person`|`Place`|`Topic`|`Document` THEN [0, CASE WHEN n2:`Agreement` THEN 0 WHEN n2:`Event` THEN 1 WHEN n2:`Indicator` THEN 2 WHEN n2:`Initiative` THEN 3 WHEN n2:`Partnership` THEN 4 WHEN n2:`Person` THEN 5 WHEN n2:`Place` THEN 6 WHEN n2:`Topic` THEN 7 WHEN n2:`Document` THEN 8 END, n2.`id`, n2.`name`, COUNT {
    MATCH (n2)-[r3:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n4)
      WHERE n4 <> n2
    RETURN DISTINCT n4
  }] WHEN n2:`Organization` THEN [1, n2.`id`, n2.`name`, COUNT {
    MATCH (n2)-[r5:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n6)
      WHERE n6 <> n2
    RETURN DISTINCT n6
  }, n2.`country`] END]
} AS found;
// $p0: Ids of $p3
UNWIND $rows AS row
RETURN collect([row[0], COLLECT {
  UNWIND range(0, size(row[1]) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = row[1][j1]
  RETURN [j1, [n2.`id`]]
}]) AS found;
// $rows[0]: Ids of $p4
// $rows[1]: Ids of $p14
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`, n2.`name`]]
} AS found;
// $p0: Ids of $p5
RETURN COLLECT {
  CALL () {
    UNWIND $p0 AS e5
    MATCH ()-[r4:`TAKES_PART_IN`]->(n3)
      USING INDEX SEEK r4:`TAKES_PART_IN`(`id`)
      WHERE r4.`id` = e5[1]
    RETURN e5[0] AS j1, r4, n3, 0 AS t2
  UNION ALL
    UNWIND $p1 AS e6
    MATCH ()-[r4:`PARTNER_IN`]->(n3)
      USING INDEX SEEK r4:`PARTNER_IN`(`id`)
      WHERE r4.`id` = e6[1]
    RETURN e6[0] AS j1, r4, n3, 1 AS t2
  UNION ALL
    UNWIND $p2 AS e7
    MATCH ()-[r4:`ATTENDS`]->(n3)
      USING INDEX SEEK r4:`ATTENDS`(`id`)
      WHERE r4.`id` = e7[1]
    RETURN e7[0] AS j1, r4, n3, 2 AS t2
  UNION ALL
    UNWIND $p3 AS e8
    MATCH ()-[r4:`TAKES_STANCE_ON`]->(n3)
      USING INDEX SEEK r4:`TAKES_STANCE_ON`(`id`)
      WHERE r4.`id` = e8[1]
    RETURN e8[0] AS j1, r4, n3, 3 AS t2
  UNION ALL
    UNWIND $p4 AS e9
    MATCH ()-[r4:`PART_OF_AGREEMENT`]->(n3)
      USING INDEX SEEK r4:`PART_OF_AGREEMENT`(`id`)
      WHERE r4.`id` = e9[1]
    RETURN e9[0] AS j1, r4, n3, 4 AS t2
  UNION ALL
    UNWIND $p5 AS e10
    MATCH ()-[r4:`BASED_ON`]->(n3)
      USING INDEX SEEK r4:`BASED_ON`(`id`)
      WHERE r4.`id` = e10[1]
    RETURN e10[0] AS j1, r4, n3, 5 AS t2
  UNION ALL
    UNWIND $p6 AS e11
    MATCH ()-[r4:`ESTABLISHED_UNDER`]->(n3)
      USING INDEX SEEK r4:`ESTABLISHED_UNDER`(`id`)
      WHERE r4.`id` = e11[1]
    RETURN e11[0] AS j1, r4, n3, 6 AS t2
  UNION ALL
    UNWIND $p7 AS e12
    MATCH ()-[r4:`HELD_FOR`]->(n3)
      USING INDEX SEEK r4:`HELD_FOR`(`id`)
      WHERE r4.`id` = e12[1]
    RETURN e12[0] AS j1, r4, n3, 7 AS t2
  UNION ALL
    UNWIND $p8 AS e13
    MATCH ()-[r4:`FOLLOWS`]->(n3)
      USING INDEX SEEK r4:`FOLLOWS`(`id`)
      WHERE r4.`id` = e13[1]
    RETURN e13[0] AS j1, r4, n3, 8 AS t2
  UNION ALL
    UNWIND $p9 AS e14
    MATCH ()-[r4:`HELD_IN`]->(n3)
      USING INDEX SEEK r4:`HELD_IN`(`id`)
      WHERE r4.`id` = e14[1]
    RETURN e14[0] AS j1, r4, n3, 9 AS t2
  UNION ALL
    UNWIND $p10 AS e15
    MATCH ()-[r4:`MEASURES`]->(n3)
      USING INDEX SEEK r4:`MEASURES`(`id`)
      WHERE r4.`id` = e15[1]
    RETURN e15[0] AS j1, r4, n3, 10 AS t2
  UNION ALL
    UNWIND $p11 AS e16
    MATCH ()-[r4:`RUNS_UNDER`]->(n3)
      USING INDEX SEEK r4:`RUNS_UNDER`(`id`)
      WHERE r4.`id` = e16[1]
    RETURN e16[0] AS j1, r4, n3, 11 AS t2
  UNION ALL
    UNWIND $p12 AS e17
    MATCH ()-[r4:`PART_OF_INITIATIVE`]->(n3)
      USING INDEX SEEK r4:`PART_OF_INITIATIVE`(`id`)
      WHERE r4.`id` = e17[1]
    RETURN e17[0] AS j1, r4, n3, 12 AS t2
  UNION ALL
    UNWIND $p13 AS e18
    MATCH ()-[r4:`FLOWS_FROM`]->(n3)
      USING INDEX SEEK r4:`FLOWS_FROM`(`id`)
      WHERE r4.`id` = e18[1]
    RETURN e18[0] AS j1, r4, n3, 13 AS t2
  UNION ALL
    UNWIND $p14 AS e19
    MATCH ()-[r4:`FLOWS_TO`]->(n3)
      USING INDEX SEEK r4:`FLOWS_TO`(`id`)
      WHERE r4.`id` = e19[1]
    RETURN e19[0] AS j1, r4, n3, 14 AS t2
  UNION ALL
    UNWIND $p15 AS e20
    MATCH ()-[r4:`REPORTED_BY`]->(n3)
      USING INDEX SEEK r4:`REPORTED_BY`(`id`)
      WHERE r4.`id` = e20[1]
    RETURN e20[0] AS j1, r4, n3, 15 AS t2
  UNION ALL
    UNWIND $p16 AS e21
    MATCH ()-[r4:`PART_OF`]->(n3)
      USING INDEX SEEK r4:`PART_OF`(`id`)
      WHERE r4.`id` = e21[1]
    RETURN e21[0] AS j1, r4, n3, 16 AS t2
  UNION ALL
    UNWIND $p17 AS e22
    MATCH ()-[r4:`HOLDS_POSITION`]->(n3)
      USING INDEX SEEK r4:`HOLDS_POSITION`(`id`)
      WHERE r4.`id` = e22[1]
    RETURN e22[0] AS j1, r4, n3, 17 AS t2
  UNION ALL
    UNWIND $p18 AS e23
    MATCH ()-[r4:`WORKS_WITH`]->(n3)
      USING INDEX SEEK r4:`WORKS_WITH`(`id`)
      WHERE r4.`id` = e23[1]
    RETURN e23[0] AS j1, r4, n3, 18 AS t2
  UNION ALL
    UNWIND $p19 AS e24
    MATCH ()-[r4:`BASED_IN`]->(n3)
      USING INDEX SEEK r4:`BASED_IN`(`id`)
      WHERE r4.`id` = e24[1]
    RETURN e24[0] AS j1, r4, n3, 19 AS t2
  UNION ALL
    UNWIND $p20 AS e25
    MATCH ()-[r4:`PUBLISHED_BY`]->(n3)
      USING INDEX SEEK r4:`PUBLISHED_BY`(`id`)
      WHERE r4.`id` = e25[1]
    RETURN e25[0] AS j1, r4, n3, 20 AS t2
  UNION ALL
    UNWIND $p21 AS e26
    MATCH ()-[r4:`WORKS_THROUGH`]->(n3)
      USING INDEX SEEK r4:`WORKS_THROUGH`(`id`)
      WHERE r4.`id` = e26[1]
    RETURN e26[0] AS j1, r4, n3, 21 AS t2
  UNION ALL
    UNWIND $p22 AS e27
    MATCH ()-[r4:`WITHIN`]->(n3)
      USING INDEX SEEK r4:`WITHIN`(`id`)
      WHERE r4.`id` = e27[1]
    RETURN e27[0] AS j1, r4, n3, 22 AS t2
  UNION ALL
    UNWIND $p23 AS e28
    MATCH ()-[r4:`ISSUED_IN`]->(n3)
      USING INDEX SEEK r4:`ISSUED_IN`(`id`)
      WHERE r4.`id` = e28[1]
    RETURN e28[0] AS j1, r4, n3, 23 AS t2
  UNION ALL
    UNWIND $p24 AS e29
    MATCH ()-[r4:`CONCERNS`]->(n3)
      USING INDEX SEEK r4:`CONCERNS`(`id`)
      WHERE r4.`id` = e29[1]
    RETURN e29[0] AS j1, r4, n3, 24 AS t2
  UNION ALL
    UNWIND $p25 AS e30
    MATCH ()-[r4:`MENTIONS`]->(n3)
      USING INDEX SEEK r4:`MENTIONS`(`id`)
      WHERE r4.`id` = e30[1]
    RETURN e30[0] AS j1, r4, n3, 25 AS t2
  }
  WITH j1, r4, n3, t2 ORDER BY j1
  RETURN [j1, [r4.`id`, r4.`since`, COLLECT {
    MATCH (n31:`Statement`)
      USING INDEX SEEK n31:`Statement`(`id`)
      WHERE n31.`id` IN r4.`statements`
    WITH n31 ORDER BY n31.`id` LIMIT $p26
    RETURN [[n31.`id`]]
  }]]
} AS found;
// $p0: EdgesOfType(TAKES_PART_IN) of $p6
// $p1: EdgesOfType(PARTNER_IN) of $p6
// $p2: EdgesOfType(ATTENDS) of $p6
// $p3: EdgesOfType(TAKES_STANCE_ON) of $p6
// $p4: EdgesOfType(PART_OF_AGREEMENT) of $p6
// $p5: EdgesOfType(BASED_ON) of $p6
// $p6: EdgesOfType(ESTABLISHED_UNDER) of $p6
// $p7: EdgesOfType(HELD_FOR) of $p6
// $p8: EdgesOfType(FOLLOWS) of $p6
// $p9: EdgesOfType(HELD_IN) of $p6
// $p10: EdgesOfType(MEASURES) of $p6
// $p11: EdgesOfType(RUNS_UNDER) of $p6
// $p12: EdgesOfType(PART_OF_INITIATIVE) of $p6
// $p13: EdgesOfType(FLOWS_FROM) of $p6
// $p14: EdgesOfType(FLOWS_TO) of $p6
// $p15: EdgesOfType(REPORTED_BY) of $p6
// $p16: EdgesOfType(PART_OF) of $p6
// $p17: EdgesOfType(HOLDS_POSITION) of $p6
// $p18: EdgesOfType(WORKS_WITH) of $p6
// $p19: EdgesOfType(BASED_IN) of $p6
// $p20: EdgesOfType(PUBLISHED_BY) of $p6
// $p21: EdgesOfType(WORKS_THROUGH) of $p6
// $p22: EdgesOfType(WITHIN) of $p6
// $p23: EdgesOfType(ISSUED_IN) of $p6
// $p24: EdgesOfType(CONCERNS) of $p6
// $p25: EdgesOfType(MENTIONS) of $p6
// $p26: PageSize of $p7
RETURN COLLECT {
  UNWIND range(0, size($p0) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = $p0[j1]
  RETURN [j1, [n2.`id`, COUNT {
    MATCH (n2)-[r3:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n4)
      WHERE n4 <> n2 AND coalesce(r3.`__since` < $p1, true) AND coalesce(right(r3.`__until`, 7) >= $p2, true)
    RETURN DISTINCT n4
  }]]
} AS found;
// $p0: Ids of $p19
// $p1: DayAfter of $p15
// $p2: FirstDay of $p15
