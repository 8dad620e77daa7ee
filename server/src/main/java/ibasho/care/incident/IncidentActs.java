package ibasho.care.incident;

import ibasho.protocol.IncidentEntryKind;

/** What an entry of a time line is called in the audit log. */
final class IncidentActs {
    private IncidentActs() {}

    static String of(IncidentEntryKind kind) {
        return switch (kind) {
            case BEGUN -> "incident.begin";
            case NOTE -> "incident.note";
            case CHANGED -> "incident.change";
            case REPORTED -> "incident.reported";
            case NOT_REPORTED -> "incident.notReported";
            case CLOSED -> "incident.close";
            case REOPENED -> "incident.reopen";
        };
    }
}
