-- Append-only and chained: each row's hash covers the one before it, so that nothing can be taken out or changed unseen.
create table audit_entry (
    tenant   text        not null,
    number   bigint      not null,
    at       timestamptz not null,
    actor    text        not null,
    subject  text        not null,
    what     text        not null,
    detail   jsonb       not null,
    previous text        not null,
    hash     text        not null,
    primary key (tenant, number)
);
create index audit_entry_subject on audit_entry (tenant, subject);

-- What a person decided about a finding. Renewing makes a new row; a date is never edited.
create table decision (
    tenant      text        not null,
    id          uuid        not null,
    finding_id  text        not null,
    system_id   text        not null,
    kind        text        not null,
    state       text        not null,
    owner       text,
    reason      text,
    compensating text,
    expires_on  date,
    severity    text        not null,
    revision    bigint      not null,
    evidence    text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    ended_at    timestamptz,
    end_reason  text,
    primary key (tenant, id)
);
create index decision_finding on decision (tenant, finding_id);
create unique index decision_one_active on decision (tenant, finding_id) where state = 'active';

-- Proof that a control works at an element; stale when the element changed after it was collected.
create table evidence (
    tenant       text        not null,
    id           uuid        not null,
    system_id    text        not null,
    element      text,
    control      text        not null,
    finding_id   text,
    kind         text        not null,
    title        text        not null,
    location     text,
    sha256       text        not null,
    state        text        not null,
    collected_at timestamptz not null,
    collector    text        not null,
    valid_until  date,
    element_hash text,
    reviewed_by  text,
    reviewed_at  timestamptz,
    detail       jsonb       not null,
    primary key (tenant, id)
);
create index evidence_system on evidence (tenant, system_id);

-- A review wanted or done, scoped to what changed.
create table review (
    tenant      text        not null,
    id          uuid        not null,
    system_id   text        not null,
    state       text        not null,
    triggers    jsonb       not null,
    reasons     jsonb       not null,
    elements    jsonb       not null,
    owner       text,
    opened_at   timestamptz not null,
    due_at      timestamptz not null,
    done_by     text,
    done_at     timestamptz,
    result      text,
    notes       text,
    revision    bigint,
    seal        text,
    primary key (tenant, id)
);
create index review_system on review (tenant, system_id, state);

alter table element add column facts_hash text;
