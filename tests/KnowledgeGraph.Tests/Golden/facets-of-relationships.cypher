MATCH (n1:`Event`)
  USING INDEX SEEK n1:`Event`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH (n1)<-[r3:`ATTENDS`]-(n2)
  WITH r3.`role` AS v4, r3.`__role` AS s5, count(*) AS q6 ORDER BY q6 DESC, s5, v4 LIMIT $p1
  RETURN collect([v4, q6]) AS c7
}
CALL (n1) {
  MATCH (n1)<-[r9:`ATTENDS`]-(n8)
  WITH CASE WHEN n8:`Organization` THEN 0 WHEN n8:`Person` THEN 1 END AS v10, CASE WHEN n8:`Organization` THEN 0 WHEN n8:`Person` THEN 1 END AS s11, count(*) AS q12 ORDER BY q12 DESC, s11, v10 LIMIT $p1
  RETURN collect([v10, q12]) AS c13
}
RETURN [COUNT { MATCH (n1)<-[:`ATTENDS`]-() }, c7, c13] AS found;
// $p0: Id of $p0
// $p1: Limit of $p2
MATCH (n1:`Topic`)
  USING INDEX SEEK n1:`Topic`(`id`)
  WHERE n1.`id` = $p0
CALL (n1) {
  MATCH (n1)<-[r3:`CONCERNS`]-(n2)
  WITH CASE WHEN n2:`Event` THEN 0 WHEN n2:`Initiative` THEN 1 WHEN n2:`Partnership` THEN 2 END AS v4, CASE WHEN n2:`Event` THEN 0 WHEN n2:`Initiative` THEN 1 WHEN n2:`Partnership` THEN 2 END AS s5, count(*) AS q6 ORDER BY q6 DESC, s5, v4 LIMIT $p1
  RETURN collect([v4, q6]) AS c7
}
CALL (n1) {
  MATCH (n1)<-[r9:`CONCERNS`]-(n8)
  WITH n8.`kind` AS v10, n8.`__kind` AS s11, count(*) AS q12 ORDER BY q12 DESC, s11, v10 LIMIT $p1
  RETURN collect([v10, q12]) AS c13
}
RETURN [c7, c13] AS found;
// $p0: Id of $p3
// $p1: Limit of $p5
