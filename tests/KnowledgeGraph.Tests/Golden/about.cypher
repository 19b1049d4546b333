OPTIONAL MATCH (n1:`KnowledgeGraphChanges`)
  USING INDEX SEEK n1:`KnowledgeGraphChanges`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`number`, n1.`meta`, COUNT { MATCH (:`Agreement`) }, COUNT { MATCH (:`Event`) }, COUNT { MATCH (:`Indicator`) }, COUNT { MATCH (:`Initiative`) }, COUNT { MATCH (:`Observation`) }, COUNT { MATCH (:`Organization`) }, COUNT { MATCH (:`Partnership`) }, COUNT { MATCH (:`Person`) }, COUNT { MATCH (:`Place`) }, COUNT { MATCH (:`Topic`) }, COUNT { MATCH (:`Document`) }, COUNT { MATCH (:`Statement`) }] AS found;
// $p0: ChangesId
