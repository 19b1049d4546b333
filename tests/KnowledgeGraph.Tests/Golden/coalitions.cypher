UNWIND $rows AS row
RETURN collect([row[0], COLLECT {
  UNWIND range(0, size(row[1]) - 1) AS j1
  MATCH (n2:`Node`)
    USING INDEX SEEK n2:`Node`(`id`)
    WHERE n2.`id` = row[1][j1]
  RETURN [j1, [n2.`id`]]
}]) AS found;
// $rows[0]: Ids of $p8
// $rows[1]: Ids of $p10
// $rows[2]: Ids of $p11
// $rows[3]: Ids of $p14
// $rows[4]: Ids of $p15
// $rows[5]: Ids of $p25
// $rows[6]: Ids of $p32
// $rows[7]: Ids of $p33
// $rows[8]: Ids of $p34
UNWIND $rows AS row
RETURN collect([row[0], COLLECT {
  CALL (row) {
    UNWIND row[1] AS e5
    MATCH ()-[r4:`TAKES_PART_IN`]->(n3)
      USING INDEX SEEK r4:`TAKES_PART_IN`(`id`)
      WHERE r4.`id` = e5[1]
    RETURN e5[0] AS j1, r4, n3, 0 AS t2
  UNION ALL
    UNWIND row[2] AS e6
    MATCH ()-[r4:`PARTNER_IN`]->(n3)
      USING INDEX SEEK r4:`PARTNER_IN`(`id`)
      WHERE r4.`id` = e6[1]
    RETURN e6[0] AS j1, r4, n3, 1 AS t2
  UNION ALL
    UNWIND row[3] AS e7
    MATCH ()-[r4:`ATTENDS`]->(n3)
      USING INDEX SEEK r4:`ATTENDS`(`id`)
      WHERE r4.`id` = e7[1]
    RETURN e7[0] AS j1, r4, n3, 2 AS t2
  UNION ALL
    UNWIND row[4] AS e8
    MATCH ()-[r4:`TAKES_STANCE_ON`]->(n3)
      USING INDEX SEEK r4:`TAKES_STANCE_ON`(`id`)
      WHERE r4.`id` = e8[1]
    RETURN e8[0] AS j1, r4, n3, 3 AS t2
  UNION ALL
    UNWIND row[5] AS e9
    MATCH ()-[r4:`PART_OF_AGREEMENT`]->(n3)
      USING INDEX SEEK r4:`PART_OF_AGREEMENT`(`id`)
      WHERE r4.`id` = e9[1]
    RETURN e9[0] AS j1, r4, n3, 4 AS t2
  UNION ALL
    UNWIND row[6] AS e10
    MATCH ()-[r4:`BASED_ON`]->(n3)
      USING INDEX SEEK r4:`BASED_ON`(`id`)
      WHERE r4.`id` = e10[1]
    RETURN e10[0] AS j1, r4, n3, 5 AS t2
  UNION ALL
    UNWIND row[7] AS e11
    MATCH ()-[r4:`ESTABLISHED_UNDER`]->(n3)
      USING INDEX SEEK r4:`ESTABLISHED_UNDER`(`id`)
      WHERE r4.`id` = e11[1]
    RETURN e11[0] AS j1, r4, n3, 6 AS t2
  UNION ALL
    UNWIND row[8] AS e12
    MATCH ()-[r4:`HELD_FOR`]->(n3)
      USING INDEX SEEK r4:`HELD_FOR`(`id`)
      WHERE r4.`id` = e12[1]
    RETURN e12[0] AS j1, r4, n3, 7 AS t2
  UNION ALL
    UNWIND row[9] AS e13
    MATCH ()-[r4:`FOLLOWS`]->(n3)
      USING INDEX SEEK r4:`FOLLOWS`(`id`)
      WHERE r4.`id` = e13[1]
    RETURN e13[0] AS j1, r4, n3, 8 AS t2
  UNION ALL
    UNWIND row[10] AS e14
    MATCH ()-[r4:`HELD_IN`]->(n3)
      USING INDEX SEEK r4:`HELD_IN`(`id`)
      WHERE r4.`id` = e14[1]
    RETURN e14[0] AS j1, r4, n3, 9 AS t2
  UNION ALL
    UNWIND row[11] AS e15
    MATCH ()-[r4:`MEASURES`]->(n3)
      USING INDEX SEEK r4:`MEASURES`(`id`)
      WHERE r4.`id` = e15[1]
    RETURN e15[0] AS j1, r4, n3, 10 AS t2
  UNION ALL
    UNWIND row[12] AS e16
    MATCH ()-[r4:`RUNS_UNDER`]->(n3)
      USING INDEX SEEK r4:`RUNS_UNDER`(`id`)
      WHERE r4.`id` = e16[1]
    RETURN e16[0] AS j1, r4, n3, 11 AS t2
  UNION ALL
    UNWIND row[13] AS e17
    MATCH ()-[r4:`PART_OF_INITIATIVE`]->(n3)
      USING INDEX SEEK r4:`PART_OF_INITIATIVE`(`id`)
      WHERE r4.`id` = e17[1]
    RETURN e17[0] AS j1, r4, n3, 12 AS t2
  UNION ALL
    UNWIND row[14] AS e18
    MATCH ()-[r4:`FLOWS_FROM`]->(n3)
      USING INDEX SEEK r4:`FLOWS_FROM`(`id`)
      WHERE r4.`id` = e18[1]
    RETURN e18[0] AS j1, r4, n3, 13 AS t2
  UNION ALL
    UNWIND row[15] AS e19
    MATCH ()-[r4:`FLOWS_TO`]->(n3)
      USING INDEX SEEK r4:`FLOWS_TO`(`id`)
      WHERE r4.`id` = e19[1]
    RETURN e19[0] AS j1, r4, n3, 14 AS t2
  UNION ALL
    UNWIND row[16] AS e20
    MATCH ()-[r4:`REPORTED_BY`]->(n3)
      USING INDEX SEEK r4:`REPORTED_BY`(`id`)
      WHERE r4.`id` = e20[1]
    RETURN e20[0] AS j1, r4, n3, 15 AS t2
  UNION ALL
    UNWIND row[17] AS e21
    MATCH ()-[r4:`PART_OF`]->(n3)
      USING INDEX SEEK r4:`PART_OF`(`id`)
      WHERE r4.`id` = e21[1]
    RETURN e21[0] AS j1, r4, n3, 16 AS t2
  UNION ALL
    UNWIND row[18] AS e22
    MATCH ()-[r4:`HOLDS_POSITION`]->(n3)
      USING INDEX SEEK r4:`HOLDS_POSITION`(`id`)
      WHERE r4.`id` = e22[1]
    RETURN e22[0] AS j1, r4, n3, 17 AS t2
  UNION ALL
    UNWIND row[19] AS e23
    MATCH ()-[r4:`WORKS_WITH`]->(n3)
      USING INDEX SEEK r4:`WORKS_WITH`(`id`)
      WHERE r4.`id` = e23[1]
    RETURN e23[0] AS j1, r4, n3, 18 AS t2
  UNION ALL
    UNWIND row[20] AS e24
    MATCH ()-[r4:`BASED_IN`]->(n3)
      USING INDEX SEEK r4:`BASED_IN`(`id`)
      WHERE r4.`id` = e24[1]
    RETURN e24[0] AS j1, r4, n3, 19 AS t2
  UNION ALL
    UNWIND row[21] AS e25
    MATCH ()-[r4:`PUBLISHED_BY`]->(n3)
      USING INDEX SEEK r4:`PUBLISHED_BY`(`id`)
      WHERE r4.`id` = e25[1]
    RETURN e25[0] AS j1, r4, n3, 20 AS t2
  UNION ALL
    UNWIND row[22] AS e26
    MATCH ()-[r4:`WORKS_THROUGH`]->(n3)
      USING INDEX SEEK r4:`WORKS_THROUGH`(`id`)
      WHERE r4.`id` = e26[1]
    RETURN e26[0] AS j1, r4, n3, 21 AS t2
  UNION ALL
    UNWIND row[23] AS e27
    MATCH ()-[r4:`WITHIN`]->(n3)
      USING INDEX SEEK r4:`WITHIN`(`id`)
      WHERE r4.`id` = e27[1]
    RETURN e27[0] AS j1, r4, n3, 22 AS t2
  UNION ALL
    UNWIND row[24] AS e28
    MATCH ()-[r4:`ISSUED_IN`]->(n3)
      USING INDEX SEEK r4:`ISSUED_IN`(`id`)
      WHERE r4.`id` = e28[1]
    RETURN e28[0] AS j1, r4, n3, 23 AS t2
  UNION ALL
    UNWIND row[25] AS e29
    MATCH ()-[r4:`CONCERNS`]->(n3)
      USING INDEX SEEK r4:`CONCERNS`(`id`)
      WHERE r4.`id` = e29[1]
    RETURN e29[0] AS j1, r4, n3, 24 AS t2
  UNION ALL
    UNWIND row[26] AS e30
    MATCH ()-[r4:`MENTIONS`]->(n3)
      USING INDEX SEEK r4:`MENTIONS`(`id`)
      WHERE r4.`id` = e30[1]
    RETURN e30[0] AS j1, r4, n3, 25 AS t2
  }
  WITH j1, r4, n3, t2 ORDER BY j1
  RETURN [j1, [r4.`id`]]
}]) AS found;
// $rows[0]: EdgesOfType(TAKES_PART_IN) of $p12, EdgesOfType(PARTNER_IN) of $p12, EdgesOfType(ATTENDS) of $p12, EdgesOfType(TAKES_STANCE_ON) of $p12, EdgesOfType(PART_OF_AGREEMENT) of $p12, EdgesOfType(BASED_ON) of $p12, EdgesOfType(ESTABLISHED_UNDER) of $p12, EdgesOfType(HELD_FOR) of $p12, EdgesOfType(FOLLOWS) of $p12, EdgesOfType(HELD_IN) of $p12, EdgesOfType(MEASURES) of $p12, EdgesOfType(RUNS_UNDER) of $p12, EdgesOfType(PART_OF_INITIATIVE) of $p12, EdgesOfType(FLOWS_FROM) of $p12, EdgesOfType(FLOWS_TO) of $p12, EdgesOfType(REPORTED_BY) of $p12, EdgesOfType(PART_OF) of $p12, EdgesOfType(HOLDS_POSITION) of $p12, EdgesOfType(WORKS_WITH) of $p12, EdgesOfType(BASED_IN) of $p12, EdgesOfType(PUBLISHED_BY) of $p12, EdgesOfType(WORKS_THROUGH) of $p12, EdgesOfType(WITHIN) of $p12, EdgesOfType(ISSUED_IN) of $p12, EdgesOfType(CONCERNS) of $p12, EdgesOfType(MENTIONS) of $p12
// $rows[1]: EdgesOfType(TAKES_PART_IN) of $p16, EdgesOfType(PARTNER_IN) of $p16, EdgesOfType(ATTENDS) of $p16, EdgesOfType(TAKES_STANCE_ON) of $p16, EdgesOfType(PART_OF_AGREEMENT) of $p16, EdgesOfType(BASED_ON) of $p16, EdgesOfType(ESTABLISHED_UNDER) of $p16, EdgesOfType(HELD_FOR) of $p16, EdgesOfType(FOLLOWS) of $p16, EdgesOfType(HELD_IN) of $p16, EdgesOfType(MEASURES) of $p16, EdgesOfType(RUNS_UNDER) of $p16, EdgesOfType(PART_OF_INITIATIVE) of $p16, EdgesOfType(FLOWS_FROM) of $p16, EdgesOfType(FLOWS_TO) of $p16, EdgesOfType(REPORTED_BY) of $p16, EdgesOfType(PART_OF) of $p16, EdgesOfType(HOLDS_POSITION) of $p16, EdgesOfType(WORKS_WITH) of $p16, EdgesOfType(BASED_IN) of $p16, EdgesOfType(PUBLISHED_BY) of $p16, EdgesOfType(WORKS_THROUGH) of $p16, EdgesOfType(WITHIN) of $p16, EdgesOfType(ISSUED_IN) of $p16, EdgesOfType(CONCERNS) of $p16, EdgesOfType(MENTIONS) of $p16
