create trigger panel_note_never_edited before update on panel_note
    for each row execute function audit_refuse();
