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
  RETURN [j1, [t2, r4.`id`, t2, r4.`confidence`, r4.`since`, r4.`until`, r4.`attestedOn`]]
} AS found;
// $p0: EdgesOfType(SAILS_ON) of $p2
// $p1: EdgesOfType(SISTER_OF) of $p2
// $p2: EdgesOfType(KNOWS) of $p2
// $p3: EdgesOfType(SERVES) of $p2
// $p4: EdgesOfType(MENTIONS) of $p2
