create trigger case_version_never_edited before update on case_version
    for each row execute function audit_refuse();
