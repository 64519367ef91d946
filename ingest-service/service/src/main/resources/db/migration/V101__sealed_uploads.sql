-- Contents are sealed (see dev.vedette.web.seal); those stored before are sealed at the next start.
alter table blob add column sealed boolean not null default false;
create index blob_key on blob (substring(bytes from 1 for 5));
create index source_file_content on source_file (tenant, sha256);
