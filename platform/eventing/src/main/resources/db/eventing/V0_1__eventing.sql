-- Events waiting to be sent, then kept for replay.
-- position: taken while the writer holds the lock of its system, so per system it is commit order. Across systems it is
-- not, therefore the relay looks for published_at is null and never for "position > the last one I saw".
create table outbox_event (
    position       bigint generated always as identity primary key,
    id             uuid        not null unique,
    tenant         text        not null,
    system_id      text        not null,
    topic          text        not null,
    type           text        not null,
    subject        text        not null,
    sequence       bigint      not null check (sequence > 0),
    payload        bytea       not null,
    causation_id   text,
    correlation_id text,
    traceparent    text,
    created_at     timestamptz not null,
    published_at   timestamptz,
    unique (tenant, subject, sequence)
);
create index outbox_event_unpublished on outbox_event (position) where published_at is null;
create index outbox_event_published on outbox_event (published_at) where published_at is not null;

-- The last number given to a subject. Its row lock, held until commit, keeps the numbers without gaps.
create table outbox_sequence (
    tenant  text   not null,
    subject text   not null,
    last    bigint not null,
    primary key (tenant, subject)
);

-- How far each consumer has come with each subject; moves in the transaction that holds what the consumer wrote.
create table consumer_cursor (
    consumer text        not null,
    source   text        not null,
    tenant   text        not null,
    subject  text        not null,
    sequence bigint      not null,
    event_id text        not null,
    moved_at timestamptz not null,
    primary key (consumer, source, tenant, subject)
);

-- Events nobody could handle, with all that is needed to look at them and to try again.
create table dead_letter (
    id            uuid        primary key,
    tenant        text        not null,
    consumer      text        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    record_key    text,
    type          text,
    subject       text,
    headers       jsonb       not null,
    payload       bytea,
    reason        text        not null,
    message       text        not null,
    detail        text        not null,
    attempts      integer     not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    resolved_at   timestamptz,
    resolution    text,
    fingerprint   text        not null,
    unique (consumer, topic, partition, record_offset, fingerprint)
);
create index dead_letter_open on dead_letter (tenant, last_at) where resolved_at is null;
