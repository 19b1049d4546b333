UNWIND $rows AS row
MATCH (n1:`Event`)
  USING INDEX SEEK n1:`Event`(`id`)
  WHERE n1.`id` = row[1]
RETURN collect([row[0], [COUNT { MATCH (n1)<-[r3:`ATTENDS`]-(n2) WHERE coalesce(r3.`__since` < row[2], true) AND coalesce(right(r3.`__until`, 7) >= row[3], true) }]]) AS found;
// $rows[0]: Id of $p1, DayAfter of $p0, FirstDay of $p0
// $rows[1]: Id of $p2, DayAfter of $p0, FirstDay of $p0
// $rows[2]: Id of $p4, DayAfter of $p3, FirstDay of $p3
// $rows[3]: Id of $p5, DayAfter of $p3, FirstDay of $p3
// $rows[4]: Id of $p6, DayAfter of $p0, FirstDay of $p0
// $rows[5]: Id of $p7, DayAfter of $p0, FirstDay of $p0
UNWIND $rows AS row
MATCH (n1:`Event`)
  USING INDEX SEEK n1:`Event`(`id`)
  WHERE n1.`id` = row[1]
RETURN collect([row[0], [COUNT { MATCH (n1)<-[:`ATTENDS`]-() }]]) AS found;
// $rows[0]: Id of $p8
// $rows[1]: Id of $p9
