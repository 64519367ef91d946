// Drives the fake Azure DevOps through Microsoft's own client.
import * as azdev from 'azure-devops-node-api';

const api = azdev.default ?? azdev;
const connection = new api.WebApi(process.argv[2], api.getPersonalAccessTokenHandler('t'));
const wit = await connection.getWorkItemTrackingApi();
const patch = { 'Content-Type': 'application/json-patch+json' };
const made = await wit.createWorkItem(patch, [
  { op: 'add', path: '/fields/System.Title', value: 'made by another client' },
  { op: 'add', path: '/fields/System.Tags', value: 'vedette; vd-js' },
], 'Sec', 'Issue');
if (!made?.id) throw new Error('not made');
await wit.updateWorkItem(patch, [
  { op: 'test', path: '/rev', value: made.rev },
  { op: 'add', path: '/fields/System.Title', value: 'changed' },
], made.id, 'Sec');
const read = await wit.getWorkItem(made.id, undefined, undefined, undefined, 'Sec');
if (read.fields['System.Title'] !== 'changed') throw new Error('the edit is not there');
let conflict = false;
try {
  await wit.updateWorkItem(patch, [{ op: 'test', path: '/rev', value: 1 }, { op: 'add', path: '/fields/System.Title', value: 'late' }], made.id, 'Sec');
} catch (e) {
  conflict = e.statusCode === 412;
}
if (!conflict) throw new Error('a stale revision went through');
const found = await wit.queryByWiql({ query: "SELECT [System.Id] FROM WorkItems WHERE [System.Tags] CONTAINS 'vd-js'" }, { project: 'Sec' });
if (found.workItems.length !== 1) throw new Error('not found');
console.log('ok');
