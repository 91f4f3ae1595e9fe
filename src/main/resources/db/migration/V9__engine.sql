-- Who was reminded of which task; a task is recorded once. The engine's own tables are the engine's: nothing here refers to them.
create table reminder (
  task_id varchar(64) primary key,
  task_key varchar(255) not null,
  business_key varchar(255),
  person varchar(64),
  reminded_at timestamp with time zone not null
);

create index reminder_business_key on reminder (business_key);
