// Drives the fake Jira through jira.js, which checks every reply against schemas of its own and throws on a mismatch.
import { createCloudClient } from 'jira.js';

const jira = createCloudClient({
  host: process.argv[2],
  auth: { type: 'basic', email: 'a@example.com', apiToken: 't' },
  onSchemaMismatch: 'throw',
});
const doc = { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] };
const created = await jira.issues.createIssue({
  fields: { project: { key: 'SEC' }, issuetype: { id: '10001' }, summary: 'made by another client', labels: ['vd-js'], description: doc },
  properties: [{ key: 'dev.vedette.link', value: { f: '1', i: '2' } }],
});
const id = created.id;
await jira.issues.editIssue({ issueIdOrKey: id, fields: { summary: 'changed' } });
const read = await jira.issues.getIssue({ issueIdOrKey: id, properties: ['dev.vedette.link'] });
if (read.fields.summary !== 'changed') throw new Error('the edit is not there');
const ways = await jira.issues.getTransitions({ issueIdOrKey: id });
await jira.issues.doTransition({ issueIdOrKey: id, transition: { id: ways.transitions[0].id } });
await jira.issueComments.addComment({ issueIdOrKey: id, body: doc });
await jira.issueComments.getComments({ issueIdOrKey: id });
await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({ issueIdOrKey: id, globalId: 'g', object: { url: 'https://example.com', title: 't' } });
const found = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = SEC AND labels = "vd-js"', fields: ['summary'] });
if (found.issues.length < 1) throw new Error('not found');
await jira.issues.bulkFetchIssues({ issueIdsOrKeys: [id], fields: ['summary'] });
await jira.issues.getChangeLogs({ issueIdOrKey: id });
await jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: 'SEC', issueTypeId: '10001' });
await jira.permissions.getMyPermissions({ projectKey: 'SEC', permissions: 'CREATE_ISSUES' });
await jira.myself.getCurrentUser();
await jira.issuePriorities.searchPriorities({});
console.log('ok');
