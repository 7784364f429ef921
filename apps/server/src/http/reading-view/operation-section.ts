import type { OperationObject } from '../openapi/operation-object.ts';
import { describeSchema } from './describe-schema.ts';
import { type ListedField, listFields } from './list-fields.ts';
import { type Markup, markup } from './markup.ts';
import { answerSchema, problemCodes } from './read-operation.ts';

const fieldTable = (caption: string, fields: readonly ListedField[]): Markup | undefined =>
  fields.length === 0
    ? undefined
    : markup`<table><caption>${caption}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">What it is</th><th scope="col">Needed</th></tr></thead>
<tbody>${fields.map(
        ({ name, takes, isRequired }) =>
          markup`<tr><th scope="row"><code>${name}</code></th><td>${takes}</td><td>${isRequired ? 'yes' : 'no'}</td></tr>`,
      )}</tbody></table>`;

const whoMay = (operation: OperationObject): Markup => {
  const permission = operation['x-permission'];
  if (permission !== undefined) return markup`<p>Permission: <code>${permission}</code></p>`;
  return operation.security === undefined ? markup`<p>Whoever is signed in.</p>` : markup`<p>Open to anyone.</p>`;
};

/** One operation of the reading view. */
export const operationSection = (path: string, method: string, operation: OperationObject): Markup => {
  const { operationId, summary, parameters = [], requestBody } = operation;
  const beside = parameters.map(({ name, schema, required }) => ({
    name,
    takes: describeSchema(schema),
    isRequired: required,
  }));
  const body = requestBody?.content['application/json']?.schema;
  const answer = answerSchema(operation);
  return markup`<article aria-labelledby="${operationId}">
<h3 id="${operationId}">${summary}</h3>
<p class="address"><strong>${method.toUpperCase()}</strong> <code>/api/v1${path}</code></p>
${whoMay(operation)}
${operation['x-audited'] === true ? markup`<p>Each answer is recorded in the audit.</p>` : undefined}
${fieldTable('In the address and headers', beside)}
${fieldTable('In the body', body === undefined ? [] : listFields(body))}
${fieldTable('In the answer', answer === undefined ? [] : listFields(answer))}
<p>Problems: ${problemCodes(operation).join(', ')}</p>
</article>
`;
};
