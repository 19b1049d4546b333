UNWIND $rows AS row
RETURN collect([row[0], COLLECT {
  CALL (row) {
    UNWIND row[1] AS e5
    MATCH ()-[r4:`SAILS_ON`]->(n3)
      USING INDEX SEEK r4:`SAILS_ON`(`id`)
      WHERE r4.`id` = e5[1]
    RETURN e5[0] AS j1, r4, n3, 0 AS t2
  UNION ALL
    UNWIND row[2] AS e6
    MATCH ()-[r4:`SISTER_OF`]->(n3)
      USING INDEX SEEK r4:`SISTER_OF`(`id`)
      WHERE r4.`id` = e6[1]
    RETURN e6[0] AS j1, r4, n3, 1 AS t2
  UNION ALL
    UNWIND row[3] AS e7
    MATCH ()-[r4:`KNOWS`]->(n3)
      USING INDEX SEEK r4:`KNOWS`(`id`)
      WHERE r4.`id` = e7[1]
    RETURN e7[0] AS j1, r4, n3, 2 AS t2
  UNION ALL
    UNWIND row[4] AS e8
    MATCH ()-[r4:`SERVES`]->(n3)
      USING INDEX SEEK r4:`SERVES`(`id`)
      WHERE r4.`id` = e8[1]
    RETURN e8[0] AS j1, r4, n3, 3 AS t2
  UNION ALL
    UNWIND row[5] AS e9
    MATCH ()-[r4:`MENTIONS`]->(n3)
      USING INDEX SEEK r4:`MENTIONS`(`id`)
      WHERE r4.`id` = e9[1]
    RETURN e9[0] AS j1, r4, n3, 4 AS t2
  }
  WITH j1, r4, n3, t2 ORDER BY j1
  RETURN [j1, [r4.`id`]]
}]) AS found;
// $rows[0]: EdgesOfType(SAILS_ON) of $p2, EdgesOfType(SISTER_OF) of $p2, EdgesOfType(KNOWS) of $p2, EdgesOfType(SERVES) of $p2, EdgesOfType(MENTIONS) of $p2
// $rows[1]: EdgesOfType(SAILS_ON) of $p4, EdgesOfType(SISTER_OF) of $p4, EdgesOfType(KNOWS) of $p4, EdgesOfType(SERVES) of $p4, EdgesOfType(MENTIONS) of $p4
// $rows[2]: EdgesOfType(SAILS_ON) of $p5, EdgesOfType(SISTER_OF) of $p5, EdgesOfType(KNOWS) of $p5, EdgesOfType(SERVES) of $p5, EdgesOfType(MENTIONS) of $p5
// $rows[3]: EdgesOfType(SAILS_ON) of $p9, EdgesOfType(SISTER_OF) of $p9, EdgesOfType(KNOWS) of $p9, EdgesOfType(SERVES) of $p9, EdgesOfType(MENTIONS) of $p9
RETURN COLLECT {
  CALL () {
    UNWIND $p0 AS e5
    MATCH ()-[r4:`SAILS_ON`]->(n3)
      USING INDEX SEEK r4:`SAILS_ON`(`id`)
      WHERE r4.`id` = e5[1]
    RETURN e5[0] AS j1, r4, n3, 0 AS t2
  UNION ALL
    UNWIND $p1 AS e6
    MATCH ()-[r4:`SISTER_OF`]->(n3)
      USING INDEX SEEK r4:`SISTER_OF`(`id`)
      WHERE r4.`id` = e6[1]
    RETURN e6[0] AS j1, r4, n3, 1 AS t2
  UNION ALL
    UNWIND $p2 AS e7
    MATCH ()-[r4:`KNOWS`]->(n3)
      USING INDEX SEEK r4:`KNOWS`(`id`)
      WHERE r4.`id` = e7[1]
    RETURN e7[0] AS j1, r4, n3, 2 AS t2
  UNION ALL
    UNWIND $p3 AS e8
    MATCH ()-[r4:`SERVES`]->(n3)
      USING INDEX SEEK r4:`SERVES`(`id`)
      WHERE r4.`id` = e8[1]
    RETURN e8[0] AS j1, r4, n3, 3 AS t2
  UNION ALL
    UNWIND $p4 AS e9
    MATCH ()-[r4:`MENTIONS`]->(n3)
      USING INDEX SEEK r4:`MENTIONS`(`id`)
      WHERE r4.`id` = e9[1]
    RETURN e9[0] AS j1, r4, n3, 4 AS t2
  }
  WITH j1, r4, n3, t2 ORDER BY j1
  RETURN [j1, [t2, r4.`since`]]
} AS found;
// $p0: EdgesOfType(SAILS_ON) of $p3
// $p1: EdgesOfType(SISTER_OF) of $p3
// $p2: EdgesOfType(KNOWS) of $p3
// $p3: EdgesOfType(SERVES) of $p3
// $p4: EdgesOfType(MENTIONS) of $p3
RETURN COLLECT {
  CALL () {
    UNWIND $p0 AS e5
    MATCH ()-[r4:`SAILS_ON`]->(n3)
      USING INDEX SEEK r4:`SAILS_ON`(`id`)
      WHERE r4.`id` = e5[1]
    RETURN e5[0] AS j1, r4, n3, 0 AS t2
  UNION ALL
    UNWIND $p1 AS e6
    MATCH ()-[r4:`SISTER_OF`]->(n3)
      USING INDEX SEEK r4:`SISTER_OF`(`id`)
      WHERE r4.`id` = e6[1]
    RETURN e6[0] AS j1, r4, n3, 1 AS t2
  UNION ALL
    UNWIND $p2 AS e7
    MATCH ()-[r4:`KNOWS`]->(n3)
      USING INDEX SEEK r4:`KNOWS`(`id`)
      WHERE r4.`id` = e7[1]
    RETURN e7[0] AS j1, r4, n3, 2 AS t2
  UNION ALL
    UNWIND $p3 AS e8
    MATCH ()-[r4:`SERVES`]->(n3)
      USING INDEX SEEK r4:`SERVES`(`id`)
      WHERE r4.`id` = e8[1]
    RETURN e8[0] AS j1, r4, n3, 3 AS t2
  UNION ALL
    UNWIND $p4 AS e9
    MATCH ()-[r4:`MENTIONS`]->(n3)
      USING INDEX SEEK r4:`MENTIONS`(`id`)
      WHERE r4.`id` = e9[1]
    RETURN e9[0] AS j1, r4, n3, 4 AS t2
  }
  WITH j1, r4, n3, t2 ORDER BY j1
  RETURN [j1, [r4.`id`, t2]]
} AS found;
// $p0: EdgesOfType(SAILS_ON) of $p6
// $p1: EdgesOfType(SISTER_OF) of $p6
// $p2: EdgesOfType(KNOWS) of $p6
// $p3: EdgesOfType(SERVES) of $p6
// $p4: EdgesOfType(MENTIONS) of $p6
