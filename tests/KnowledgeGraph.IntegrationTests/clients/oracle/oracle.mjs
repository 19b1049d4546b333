// graphql-js as the oracle: reads one JSON object a line, answers with one a line, in order.
//
//   {"schema": SDL}                       from now on, all is asked of this schema  -> {}
//   {"validate": document}                -> {"valid": bool, "errors": [messages]}; with "lenient": true as graphql-js parses by default
//   {"equal": [document, document]}       -> {"equal": bool}, places aside
//   {"introspect": true}                  -> {"query": text, "data": result}
//   {"coerce": document, "variables": {}} -> {"ok": bool, "value": arguments of the first field of the first operation}
import { createInterface } from 'node:readline';
import {
  buildSchema, execute, getArgumentValues, getIntrospectionQuery, getVariableValues, GraphQLError, Kind, parse, validate,
} from 'graphql';

let schema;

// Wrong text is an answer; anything else is a fault of this program, and ends it.
const attempt = (action, refused) => {
  try {
    return action();
  } catch (error) {
    if (error instanceof GraphQLError) return refused(error);
    throw error;
  }
};

// The specification of September 2025 wants a selection in each selection set (section 2.5); by default graphql-js 17 does not.
const strict = { allowEmptySelectionSets: false };

const errorsOf = (text, options) => attempt(
  () => validate(schema, parse(text, options), undefined, { maxErrors: 1_000 }).map((error) => error.message),
  (error) => [error.message],
);

const withoutPlaces = (text) => JSON.stringify(parse(text, { noLocation: true }));

const coerce = (text, inputs) => attempt(() => {
  const operation = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const { errors, variableValues } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs);
  if (errors) return { ok: false, errors: errors.map((error) => error.message) };
  const field = operation.selectionSet.selections[0];
  const definition = schema.getQueryType().getFields()[field.name.value];
  return { ok: true, value: getArgumentValues(definition, field, variableValues) };
}, (error) => ({ ok: false, errors: [error.message] }));

const answer = (asked) => {
  if (asked.schema !== undefined) {
    schema = buildSchema(asked.schema);
    return {};
  }
  if (asked.validate !== undefined) {
    const errors = errorsOf(asked.validate, asked.lenient ? {} : strict);
    return { valid: errors.length === 0, errors: errors.slice(0, 3) };
  }
  if (asked.equal !== undefined) return { equal: withoutPlaces(asked.equal[0]) === withoutPlaces(asked.equal[1]) };
  if (asked.introspect !== undefined) {
    const query = getIntrospectionQuery({
      specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
    });
    return { query, data: execute({ schema, document: parse(query) }).data };
  }
  if (asked.coerce !== undefined) return coerce(asked.coerce, asked.variables ?? {});
  throw new Error(`Nobody knows how to answer ${Object.keys(asked)}.`);
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
