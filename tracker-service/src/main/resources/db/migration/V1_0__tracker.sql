-- What this service knows of the systems and their elements, from model.revised.
create table known_system (
    tenant       text        not null,
    system_id    text        not null,
    name         text        not null,
    criticality  text,
    revision     bigint      not null,
    assessed_revision bigint not null default 0,
    revised_at   timestamptz not null,
    primary key (tenant, system_id)
);
create table element (
    tenant    text  not null,
    system_id text  not null,
    id        text  not null,
    name      text  not null,
    type      text  not null,
    aliases   jsonb not null,
    bindings  jsonb not null,
    primary key (tenant, system_id, id)
);

-- The newest state of each finding, from finding.changed; review_state is ours.
create table finding (
    tenant        text        not null,
    id            text        not null,
    system_id     text        not null,
    system_name   text        not null,
    threat        text        not null,
    code          text,
    title         text        not null,
    severity      text        not null,
    severity_rank integer     not null,
    residual      integer     not null,
    theoretical   boolean     not null,
    status        text        not null,
    change        text        not null,
    reason        text,
    revision      bigint      not null,
    assessment_id text        not null,
    cause         text,
    body          jsonb       not null,
    review_state  text        not null default 'open',
    first_seen    timestamptz not null,
    changed_at    timestamptz not null,
    primary key (tenant, id)
);
create index finding_system on finding (tenant, system_id, severity_rank desc, residual desc);

-- A tracker and how to reach it. secret is an AES-256-GCM envelope bound to tenant and name.
create table connection (
    tenant        text        not null,
    name          text        not null,
    tracker       text        not null,
    base_url      text        not null,
    account       text,
    secret        bytea,
    hook_id       uuid        not null,
    hook_secret   bytea,
    expires_on    date,
    profile       jsonb       not null,
    profile_version integer   not null default 1,
    profile_stale text,
    built_in      boolean     not null default false,
    own_account   text,
    last_ok_at    timestamptz,
    last_error    text,
    last_error_at timestamptz,
    parked_until  timestamptz,
    polled_to     timestamptz,
    swept_at      timestamptz,
    created_at    timestamptz not null,
    primary key (tenant, name)
);
create unique index connection_hook on connection (hook_id);

-- One work item wanted or held; also the leased unit of work. fence grows with every lease and every result is written
-- only under the fence it was leased with, so that a worker frozen past its lease changes nothing.
create table ticket_link (
    id              uuid        primary key,
    tenant          text        not null,
    system_id       text        not null,
    connection      text        not null,
    profile_version integer     not null,
    item_key        text        not null,
    intent_id       uuid        not null,
    marker          text        not null,
    state           text        not null,
    attempt         integer     not null default 0,
    failures        integer     not null default 0,
    due_at          timestamptz,
    lease_until     timestamptz,
    fence           bigint      not null default 0,
    unknown_since   timestamptz,
    lookups         integer     not null default 0,
    remote_id       text,
    remote_key      text,
    remote_url      text,
    remote_category text,
    remote_resolution text,
    remote_updated  text,
    base            jsonb,
    -- our side or the other moved touched times; what a worker saw of that it notes in synced
    touched         bigint      not null default 1,
    synced          bigint      not null default 0,
    text_detached   boolean     not null default false,
    flagged         text,
    message         text,
    claim_hash      text,
    claim_revision  bigint,
    writes          integer     not null default 0,
    writes_from     timestamptz,
    assessment_id   text,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    unique (tenant, connection, item_key)
);
create index ticket_link_due on ticket_link (due_at) where due_at is not null;
create index ticket_link_remote on ticket_link (tenant, connection, remote_id);

create table ticket_item (
    tenant     text not null,
    link_id    uuid not null references ticket_link on delete cascade,
    finding_id text not null,
    primary key (tenant, link_id, finding_id)
);
create index ticket_item_finding on ticket_item (tenant, finding_id);

-- Comments to post, each once, known by its key on both sides; and comments people wrote, kept as audit notes.
create table ticket_note (
    tenant    text        not null,
    link_id   uuid        not null references ticket_link on delete cascade,
    note_key  text        not null,
    author    text,
    body      text        not null,
    incoming  boolean     not null,
    posted_at timestamptz,
    attempts  integer     not null default 0,
    at        timestamptz not null,
    primary key (tenant, link_id, note_key)
);

-- Webhook deliveries seen, so that a repeat costs nothing.
create table hook_delivery (
    tenant     text        not null,
    connection text        not null,
    identifier text        not null,
    at         timestamptz not null,
    primary key (tenant, connection, identifier)
);

-- Production changes.
create table change (
    tenant        text        not null,
    id            text        not null,
    event_id      text,
    source        text        not null,
    source_event  text        not null,
    system_id     text,
    element       text,
    element_name  text,
    suggestion    jsonb,
    kind          text        not null,
    type          text        not null,
    live          boolean     not null,
    actor         text,
    statement     text,
    body          jsonb       not null,
    raw           jsonb,
    state         text        not null,
    occurred_at   timestamptz not null,
    received_at   timestamptz not null,
    assessment_id text,
    revision      bigint,
    woken         jsonb,
    worse         jsonb,
    calmed        jsonb,
    unchanged     integer,
    judged_at     timestamptz,
    primary key (tenant, id),
    unique (tenant, source, source_event)
);
create index change_newest on change (tenant, system_id, received_at desc);
create index change_event on change (tenant, event_id);

-- What people said an outside name stands for.
create table binding (
    tenant    text not null,
    kind      text not null,
    value     text not null,
    system_id text,
    element   text,
    ignored   boolean not null default false,
    primary key (tenant, kind, value)
);
