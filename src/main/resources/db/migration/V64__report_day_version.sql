-- report_version knows how often a report was sent; a second count went stale where two corrections met.
alter table report_day drop column version;
