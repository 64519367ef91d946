-- One row a system that was judged; its lock orders everything that is written about the system.
create table judged_system (
    system_id         text        primary key,
    tenant            text        not null,
    name              text        not null,
    criticality       text        not null,
    latest_revision   bigint      not null,
    latest_assessment uuid,
    updated_at        timestamptz not null
);
create index judged_system_of_tenant on judged_system (tenant, name);

-- The models as they came, for judging again and for what-if.
create table judged_model (
    system_id  text        not null references judged_system,
    revision   bigint      not null,
    tenant     text        not null,
    hash       text        not null,
    model      bytea       not null,
    receipts   bytea       not null,
    cause      text,
    event_id   text        not null,
    created_at timestamptz not null,
    primary key (system_id, revision)
);

create table assessment (
    id                uuid        primary key,
    tenant            text        not null,
    system_id         text        not null references judged_system,
    revision          bigint      not null,
    catalogue_version text        not null,
    reason            text        not null,
    cause             text,
    document          bytea       not null,
    summary           bytea       not null,
    woken             text[]      not null,
    worse             text[]      not null,
    calmed            text[]      not null,
    unchanged         integer     not null,
    duration_millis   bigint      not null,
    created_at        timestamptz not null
);
create index assessment_of_system on assessment (system_id, revision desc, created_at desc);
create index assessment_of_tenant on assessment (tenant, created_at);

create table finding (
    id             text        primary key,
    tenant         text        not null,
    system_id      text        not null references judged_system,
    system_name    text        not null,
    threat         text        not null,
    code           text        not null,
    title          text        not null,
    layer          text        not null,
    status         text        not null,
    severity       text        not null,
    theoretical    boolean     not null,
    inherent       integer     not null,
    residual       integer     not null,
    components     text[]      not null,
    frameworks     text[]      not null,
    document       bytea       not null,
    reason         text        not null,
    first_revision bigint      not null,
    revision       bigint      not null,
    assessment_id  uuid        not null,
    states         bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);
create index finding_of_system on finding (tenant, system_id, status);
create index finding_by_risk on finding (tenant, status, residual desc);

-- What a finding went through; a row for every move.
create table finding_state (
    finding_id    text        not null references finding,
    number        bigint      not null,
    tenant        text        not null,
    assessment_id uuid        not null,
    revision      bigint      not null,
    status        text        not null,
    severity      text        not null,
    residual      integer     not null,
    change        text        not null,
    reason        text        not null,
    cause         text,
    at            timestamptz not null,
    primary key (finding_id, number)
);
