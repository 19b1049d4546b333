MATCH (n1:`Organization`)
  USING INDEX SEEK n1:`Organization`(`id`)
  WHERE n1.`id` = $p0
RETURN [n1.`name`, n1.`aliases`, [n1.`name`, n1.`name_es`, n1.`name_en`, n1.`name_fr`, n1.`aliases`, n1.`acronym`], COUNT {
  MATCH (n1)-[r2:`TAKES_PART_IN`|`PARTNER_IN`|`ATTENDS`|`PART_OF_AGREEMENT`|`BASED_ON`|`ESTABLISHED_UNDER`|`HELD_FOR`|`FOLLOWS`|`RUNS_UNDER`|`PART_OF_INITIATIVE`|`PART_OF`|`HOLDS_POSITION`|`WORKS_WITH`|`WORKS_THROUGH`]-(n3)
    WHERE n3 <> n1
  RETURN DISTINCT n3
}] AS found;
// $p0: Id of $p0
