-- One row per Idempotency-Key; commits together with what the first call created.
create table idempotency_key (
    tenant       text        not null,
    key          text        not null,
    request_hash text        not null,
    answer       bytea,
    created_at   timestamptz not null,
    primary key (tenant, key)
);

create index idempotency_key_age on idempotency_key (created_at);
