create trigger incident_entry_never_edited before update on incident_entry
    for each row execute function audit_refuse();

create trigger break_glass_never_deleted before delete on break_glass
    for each row execute function audit_refuse();
