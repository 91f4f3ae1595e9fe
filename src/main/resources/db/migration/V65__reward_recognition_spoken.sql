-- An approver's comment on a recognition is not the person's to read before it is published, nor after it was refused.
alter table reward_step add column spoke_of_recognition boolean default false not null;
update reward_step set spoke_of_recognition = gave_recognition;

-- Asked for whenever an approver opens a form, takes an approval back, or finance takes a list once more.
create index reward_bulk_reward on reward_bulk (reward);
create index reward_step_approved_by on reward_step (approved_by);
create index payout_export_id on payout (export_id);
