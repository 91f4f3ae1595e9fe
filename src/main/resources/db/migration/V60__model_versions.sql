-- What was deployed, by whom and when: one row a file. The engine's own tables are the engine's: nothing here refers to them.
create table model_version (
  deployment_id varchar(64) not null,
  file_name varchar(255) not null,
  model_kind varchar(8) not null,
  model_key varchar(255) not null,
  model_version integer not null,
  version_tag varchar(64),
  -- null: the application itself, at its start
  deployed_by varchar(64),
  deployed_at timestamp with time zone not null,
  note varchar(255),
  sha256 varchar(64) not null,
  primary key (deployment_id, file_name)
);

create index model_version_key on model_version (model_kind, model_key, model_version);
