RETURN COLLECT {
  CALL () {
    UNWIND $p0 AS e5
    MATCH ()-[r4:`SAILS_ON`]->(n3)
      USING INDEX SEEK r4:`SAILS_ON`(`id`)
      WHERE r4.`id` = e5[1]
    RETURN e5[0] AS j1, r4, n3, 0 AS t2
  }
  WITH j1, r4, n3, t2 ORDER BY j1
  RETURN [j1, [r4.`id`, r4.`rank`, r4.`rank`, r4.`duty`]]
} AS found;
// $p0: EdgesOfType(SAILS_ON) of $p2
